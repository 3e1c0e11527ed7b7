import { dateText } from '../format/date.ts'
import { durationText } from '../format/duration.ts'
import { localised } from '../format/localised.ts'
import { numberText } from '../format/number.ts'
import type { Translate } from '../messages/translator.ts'
import type { AnswerType } from '../model/answer-type.ts'
import type { Language } from '../model/settings.ts'
import { quoted } from './quoted.ts'

/**
 * One value as an answer of this type would be written: an option by its text, a date and a duration formatted.
 * A value the type cannot have (a checklist under construction) stands as it is.
 */
export function valueWords(
  value: string | number,
  answer: AnswerType | undefined,
  t: Translate,
  language: Language,
): string {
  if (typeof value === 'number') return numberWords(value, answer, t, language)
  switch (answer?.type) {
    case 'yesNo':
      return value === 'yes' || value === 'no' ? yesNoWords(value, t) : quoted(value, t, language)
    case 'choice':
    case 'multi': {
      const option = answer.options.find(({ code }) => code === value)
      return quoted(option ? localised(option.text, language) : value, t, language)
    }
    case 'date':
      return dateText(value, language)
    case 'time':
      return value
    case 'scale':
    case 'number':
    case 'duration':
    case 'text':
    case 'photo':
    case undefined:
      return quoted(value, t, language)
  }
}

/** «да» and «нет» in the middle of a line. */
export function yesNoWords(value: 'yes' | 'no', t: Translate): string {
  return t(`values.answer.${value}`).toLocaleLowerCase()
}

function numberWords(
  value: number,
  answer: AnswerType | undefined,
  t: Translate,
  language: Language,
): string {
  if (answer?.type === 'duration') return durationText(value)
  const figure = numberText(value, language).replace('-', '−')
  if (answer?.type === 'scale') {
    const label = answer.labels?.[String(value)]
    return label
      ? t('wording.condition.labelled', { value: figure, label: localised(label, language) })
      : figure
  }
  if (answer?.type === 'number' && answer.unit)
    return t('wording.condition.unit', { value: figure, unit: localised(answer.unit, language) })
  return figure
}
