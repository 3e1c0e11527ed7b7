import { sameValue } from '../../../src-shared/authoring/same-value.ts'
import type { Translate } from '../../../src-shared/messages/translator.ts'
import type { Language } from '../../../src-shared/model/settings.ts'
import { isVariant } from '../../../src-shared/model/resolve-standard.ts'
import { standardFields, type StandardField } from '../../../src-shared/model/standard.ts'
import type { ContractOutputs } from '../../app/contract-outputs.ts'
import { industryText } from '../../../src-shared/wording/place-words.ts'
import { fieldText, isTextField, textOfField } from './field-text.ts'

/** One kept revision of a standard. */
export type Revision = ContractOutputs['standards']['get']['revisions'][number]

export type Difference = {
  readonly field: StandardField | 'industry' | 'status' | 'base'
  /** Of a text; null where the field is the same in every language. */
  readonly language: Language | null
  /** In words; null where nothing was said: a variant inherits it, others lack it. */
  readonly before: string | null
  readonly after: string | null
}

/** The fields in which two revisions differ, in the order of the form, then where and how it is kept. */
export function fieldsChanged(before: Revision, after: Revision): Difference['field'][] {
  const own = standardFields.filter(field => !sameValue(before.document[field], after.document[field]))
  return [
    ...own,
    ...(baseOf(before) === baseOf(after) ? [] : ['base' as const]),
    ...(before.industry === after.industry ? [] : ['industry' as const]),
    ...(before.status === after.status ? [] : ['status' as const]),
  ]
}

/** What a revision says otherwise than the one before, in words; texts language by language. */
export function revisionDifferences(
  before: Revision,
  after: Revision,
  t: Translate,
  language: Language,
): Difference[] {
  return fieldsChanged(before, after).flatMap((field): Difference[] => {
    if (field === 'base') return [{ field, language: null, before: baseOf(before), after: baseOf(after) }]
    if (field === 'industry') {
      const [was, is] = [before, after].map(one => industryText(one.industry, t))
      return [{ field, language: null, before: was ?? null, after: is ?? null }]
    }
    if (field === 'status') {
      const [was, is] = [before, after].map(one => t(`standards.status.${one.status}`))
      return [{ field, language: null, before: was ?? null, after: is ?? null }]
    }
    if (!isTextField(field)) {
      const [was, is] = [before, after].map(one => fieldText(field, one.document, t, language))
      return [{ field, language: null, before: was ?? null, after: is ?? null }]
    }
    const [was, is] = [textOfField(field, before.document), textOfField(field, after.document)]
    return (['ru', 'en'] as const)
      .filter(one => was?.[one] !== is?.[one])
      .map(one => ({ field, language: one, before: was?.[one] ?? null, after: is?.[one] ?? null }))
  })
}

function baseOf({ document }: Revision): string | null {
  return isVariant(document) ? document.base : null
}
