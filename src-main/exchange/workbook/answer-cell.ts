import { durationText } from '../../../src-shared/format/duration.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import type { Translate } from '../../../src-shared/messages/translator.ts'
import type { AnswerType } from '../../../src-shared/model/answer-type.ts'
import type { AnswerValue } from '../../../src-shared/model/answer.ts'
import type { Language } from '../../../src-shared/model/settings.ts'
import type { Cell } from './sheet.ts'

/** An answer in words; what is a number or a date stays one. */
export function answerCell(
  value: AnswerValue | undefined,
  answer: AnswerType,
  t: Translate,
  language: Language,
): Cell {
  if (value === undefined) return null
  switch (answer.type) {
    case 'yesNo':
      return value === 'yes' || value === 'no' ? t(`values.answer.${value}`) : String(value)
    case 'choice':
    case 'multi':
      return [value]
        .flat()
        .map(code => localised(answer.options.find(option => option.code === code)?.text, language) || code)
        .join('; ')
    case 'duration':
      return typeof value === 'number' ? durationText(value) : String(value)
    case 'date':
      return typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : null
    case 'photo':
      return Array.isArray(value) ? t('comparisonTables.workbook.photos', { n: value.length }) : null
    case 'scale':
    case 'number':
    case 'time':
    case 'text':
      return Array.isArray(value) ? value.join('; ') : value
  }
}
