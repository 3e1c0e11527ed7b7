import type { Answer } from '../../../src-shared/model/answer.ts'
import type { Question } from '../../../src-shared/model/question.ts'
import type { Format } from './format.ts'

/** An answer in the report's language: what stands in the answer column. */
export function answerWords(question: Question, answer: Answer | undefined, format: Format): string {
  const { t } = format
  if (answer?.na) return t('values.answer.na')
  const value = answer?.value
  if (value === undefined || value === '') return t('report.answer.none')
  const type = question.answer
  switch (type.type) {
    case 'yesNo':
      return value === 'yes' ? t('values.answer.yes') : t('values.answer.no')
    case 'scale': {
      const label = type.labels?.[String(value)]
      const words = t('report.answer.scale', {
        value: format.points(Number(value)),
        max: format.points(type.max),
      })
      return label ? `${words}, ${format.text(label)}` : words
    }
    case 'choice':
    case 'multi': {
      const codes = Array.isArray(value) ? value : [String(value)]
      if (codes.length === 0) return t('report.answer.nothing')
      return codes
        .map(code => {
          const option = type.options.find(one => one.code === code)
          return option ? format.text(option.text) : code
        })
        .join('; ')
    }
    case 'number': {
      const unit = type.unit ? ` ${format.text(type.unit)}` : ''
      return `${format.points(Number(value))}${unit}`
    }
    case 'duration':
      return format.duration(Number(value))
    case 'date':
      return format.localDate(`${String(value)}T00:00`)
    case 'time':
      return format.localTime(`2000-01-01T${String(value)}`)
    case 'photo':
      return t('report.answer.given')
    case 'text':
      return ''
  }
}
