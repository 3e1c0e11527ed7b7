import { freeCode } from '../../../src-shared/authoring/free-code.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import type { Language } from '../../../src-shared/model/settings.ts'
import type { Standard } from '../../../src-shared/model/standard.ts'
import { proposeCode } from '../../../src-shared/authoring/propose-code.ts'
import type { StandardLine } from '../standards/standard-line.ts'
import type { BothTexts } from './standard-form-schema.ts'

type Moment = Standard['moment']

/** The moments of an industry, each once, as the language sorts them. */
export function momentsOf(lines: readonly StandardLine[], industry: string, language: Language): Moment[] {
  const order = new Intl.Collator(language, { numeric: true })
  const moments = new Map<string, Moment>()
  for (const { industry: own, standard } of lines) {
    if (own === industry && !moments.has(standard.moment.code))
      moments.set(standard.moment.code, standard.moment)
  }
  return [...moments.values()].sort((a, b) =>
    order.compare(localised(a.title, language), localised(b.title, language)),
  )
}

/** A code for a new moment, from its name; none of the industry's moments has it. */
export function newMomentCode(title: BothTexts, moments: readonly Moment[]): string {
  const wish = proposeCode(title.en.trim() === '' ? title.ru : title.en)
  return freeCode(wish === '' ? 'moment' : wish, new Set(moments.map(({ code }) => code)))
}
