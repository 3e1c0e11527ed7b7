import { useTranslation } from 'react-i18next'
import { localised } from '../../../src-shared/format/localised.ts'
import { numberText } from '../../../src-shared/format/number.ts'
import { checkAnswer } from '../../../src-shared/model/check-answer.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { readNumber } from '../../stores/scoring-typed.ts'
import type { AnswerFieldProps } from './answer-field-props.ts'
import { LineField } from './line-field.tsx'

/** A number, or a scale too long for segments, typed with a comma or a point. */
export function NumberField(props: AnswerFieldProps) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { question, answer } = props
  const type = question.answer
  if (type.type !== 'number' && type.type !== 'scale') return null
  const unit = type.type === 'number' ? localised(type.unit, language) : ''
  const [min, max] = [type.min, type.max]
  const range =
    min !== undefined && max !== undefined
      ? t('scoring.typed.range', { min: numberText(min, language), max: numberText(max, language) })
      : min !== undefined
        ? t('scoring.typed.atLeast', { min: numberText(min, language) })
        : max !== undefined
          ? t('scoring.typed.atMost', { max: numberText(max, language) })
          : ''
  const value = answer?.value

  return (
    <LineField
      {...props}
      label={unit === '' ? t('scoring.typed.number') : t('scoring.typed.unit', { unit })}
      placeholder={range}
      shown={typeof value === 'number' ? String(value).replace('.', language === 'ru' ? ',' : '.') : ''}
      read={text => {
        const read = readNumber(text)
        return read === null || checkAnswer(question, { value: read }).length > 0 ? null : read
      }}
      fault={text =>
        readNumber(text) === null || range === ''
          ? t('scoring.typed.notNumber')
          : t('scoring.typed.outOfRange', { range })
      }
      note={unit}
    />
  )
}
