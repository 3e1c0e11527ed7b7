import { dateText } from '../../../src-shared/format/date.ts'
import { durationText } from '../../../src-shared/format/duration.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import { numberText } from '../../../src-shared/format/number.ts'
import type { Translate } from '../../../src-shared/messages/translator.ts'
import type { Answer } from '../../../src-shared/model/answer.ts'
import type { Question } from '../../../src-shared/model/question.ts'
import type { Language } from '../../../src-shared/model/settings.ts'

/** An answer in words, as it is read, not typed. */
export function answerText(
  { answer: type }: Question,
  answer: Answer | undefined,
  t: Translate,
  language: Language,
): string {
  if (answer?.na === true) return t('values.answer.na')
  const value = answer?.value
  if (value === undefined) return t('audit.noAnswer')
  const option = (code: string) =>
    type.type === 'choice' || type.type === 'multi'
      ? localised(type.options.find(one => one.code === code)?.text, language) || code
      : code
  if (Array.isArray(value)) {
    if (type.type === 'photo') return t('scoring.evidence.photos', { count: value.length })
    return value.length === 0 ? t('audit.none') : value.map(option).join('; ')
  }
  switch (type.type) {
    case 'yesNo':
      return value === 'yes' || value === 'no' ? t(`values.answer.${value}`) : String(value)
    case 'scale': {
      const label = localised(type.labels?.[String(value)], language)
      const of = `${numberText(Number(value), language)} / ${numberText(type.max, language)}`
      return label === '' ? of : `${of}, ${label}`
    }
    case 'choice':
      return option(String(value))
    case 'number':
      return [numberText(Number(value), language), localised(type.unit, language)].join(' ').trim()
    case 'duration':
      return durationText(Number(value))
    case 'date':
      return dateText(String(value), language)
    case 'multi':
    case 'photo':
    case 'text':
    case 'time':
      return String(value)
  }
}
