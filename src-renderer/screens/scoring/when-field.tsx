import { useTranslation } from 'react-i18next'
import { dateText } from '../../../src-shared/format/date.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { readDate, readTime, writeDate } from '../../stores/scoring-typed.ts'
import { today } from '../../app/today.ts'
import type { AnswerFieldProps } from './answer-field-props.ts'
import { LineField } from './line-field.tsx'

export function DateField(props: AnswerFieldProps) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const value = props.answer?.value
  return (
    <LineField
      {...props}
      label={t('scoring.typed.date')}
      placeholder={t('scoring.typed.datePattern')}
      shown={typeof value === 'string' ? writeDate(value) : ''}
      read={text => readDate(text, today())}
      fault={() => t('scoring.typed.notDate')}
      note={typeof value === 'string' ? dateText(value, language) : undefined}
    />
  )
}

export function TimeField(props: AnswerFieldProps) {
  const { t } = useTranslation()
  const value = props.answer?.value
  return (
    <LineField
      {...props}
      label={t('scoring.typed.time')}
      placeholder={t('scoring.typed.timePattern')}
      shown={typeof value === 'string' ? value : ''}
      read={readTime}
      fault={() => t('scoring.typed.notTime')}
    />
  )
}
