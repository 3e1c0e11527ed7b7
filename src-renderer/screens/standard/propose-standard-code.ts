import { freeCode } from '../../../src-shared/authoring/free-code.ts'
import { codePattern } from '../../../src-shared/model/code.ts'
import { proposeCode } from '../../../src-shared/authoring/propose-code.ts'
import type { StandardForm } from './standard-form-schema.ts'

/** As many words of the requirement tell standards of one moment apart. */
const words = 3
const longest = 64

/** A code for a new standard: industry, moment and the first words of its requirement; '' while all are blank. */
export function proposeStandardCode(form: StandardForm, taken: ReadonlySet<string>): string {
  const title = form.moment.title.en || form.moment.title.ru
  const moment = form.moment.code || proposeCode(title)
  const text = firstWords(form.text.en.trim() === '' ? form.text.ru : form.text.en)
  if (moment === '' && text === '') return ''
  return free([proposeCode(form.industry), moment, text], taken)
}

/** A code for a new variant: its base and what sets it apart. */
export function proposeVariantCode(
  base: { readonly code: string; readonly channel: string; readonly segment: string },
  form: StandardForm,
  taken: ReadonlySet<string>,
): string {
  const own = [
    form.channel === base.channel ? '' : proposeCode(form.channel),
    form.segment.trim() === base.segment ? '' : proposeCode(form.segment),
  ]
  return free([base.code, ...own], taken)
}

function firstWords(text: string): string {
  return proposeCode(text).split('-').slice(0, words).join('-')
}

function free(parts: readonly string[], taken: ReadonlySet<string>): string {
  const wish = parts
    .filter(part => part !== '')
    .join('.')
    .slice(0, longest)
    .replace(/[.-]+$/u, '')
  return codePattern.test(wish) ? freeCode(wish, taken) : ''
}
