import { dateText } from '../../../src-shared/format/date.ts'
import { durationText } from '../../../src-shared/format/duration.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import type { Translate } from '../../../src-shared/messages/translator.ts'
import type { LocalisedText } from '../../../src-shared/model/localised-text.ts'
import type { Language } from '../../../src-shared/model/settings.ts'
import type { StandardDocument, StandardField } from '../../../src-shared/model/standard.ts'
import { segmentText } from '../../../src-shared/wording/place-words.ts'

/** The texts of a document; others are the same in every language. */
export const textFields = ['text', 'good', 'moment', 'evidence', 'notApplicable'] as const
type TextField = (typeof textFields)[number]

export function isTextField(field: StandardField): field is TextField {
  return textFields.some(one => one === field)
}

/** A text of a document; undefined where a variant does not have its own. */
export function textOfField(field: TextField, document: StandardDocument): LocalisedText | undefined {
  return field === 'moment' ? document.moment?.title : document[field]
}

/** One field of a document in words; null where the document says nothing about it. */
export function fieldText(
  field: StandardField,
  document: StandardDocument,
  t: Translate,
  language: Language,
): string | null {
  if (isTextField(field)) return localised(textOfField(field, document), language) || null
  switch (field) {
    case 'channel':
      return document.channel === undefined ? null : t(`values.channel.${document.channel}`)
    case 'segment':
      return document.segment === undefined ? null : segmentText(document.segment, t)
    case 'criterion':
      return document.criterion === undefined ? null : t(`values.criterion.${document.criterion}`)
    case 'dimension':
      return document.dimension ? t(`values.dimension.${document.dimension}`) : null
    case 'level':
      return document.level === undefined ? null : t(`values.level.${document.level}`)
    case 'stance':
      return document.stance ? t(`standards.stance.${document.stance}`) : null
    case 'target':
      return document.target ? durationText(document.target) : null
    case 'critical':
      if (document.critical === undefined) return null
      return t(document.critical ? 'standards.form.yes' : 'standards.form.no')
    case 'evidenceRule':
      return document.evidenceRule ? t(`values.evidenceRule.${document.evidenceRule}`) : null
    case 'naAllowed':
      if (document.naAllowed === undefined || document.naAllowed === null) return null
      return t(document.naAllowed ? 'standards.form.naYes' : 'standards.form.naNo')
    case 'reviewBy':
      return document.reviewBy ? dateText(document.reviewBy, language) : null
  }
}
