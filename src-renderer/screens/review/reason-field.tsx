import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly label: string
  readonly value: string
  /** It was asked for and is not there. */
  readonly missing: boolean
  readonly onChange: (value: string) => void
}

/** Why an answer of the shopper is replaced, or stands. */
export function ReasonField({ label, value, missing, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <Textarea
      label={label}
      autosize
      minRows={2}
      maxRows={8}
      value={value}
      error={missing ? t('review.correct.faultReason') : undefined}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}
