import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { durationText, readDuration } from '../../../../src-shared/format/duration.ts'
import { usePreferences } from '../../../stores/preferences.ts'
import { readNumber } from '../../../stores/scoring-typed.ts'
import { writeNumber } from './write-number.ts'

interface Props {
  readonly label: string
  /** Without it the label is for screen readers only: the column has a heading. */
  readonly quiet?: boolean
  readonly value: number | null | undefined
  readonly onChange: (value: number | null) => void
  readonly hint?: string | undefined
  readonly placeholder?: string | undefined
  /** An empty field is no fault. */
  readonly optional?: boolean
  readonly part?: string
}

/** A number, with a comma or a point. */
export function NumberField(props: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  return (
    <TypedField
      {...props}
      read={readNumber}
      write={value => writeNumber(value, language)}
      fault={t('editor.badNumber')}
    />
  )
}

/** Seconds, written as minutes:seconds. */
export function DurationField(props: Props) {
  const { t } = useTranslation()
  return <TypedField {...props} read={readDuration} write={durationText} fault={t('editor.badDuration')} />
}

interface TypedProps extends Props {
  readonly read: (text: string) => number | null
  readonly write: (value: number) => string
  readonly fault: string
}

/** Keeps what is being typed as it is typed; the draft gets the number as soon as it can be read. */
function TypedField({
  label,
  quiet = false,
  value,
  onChange,
  hint,
  placeholder,
  optional = false,
  part,
  read,
  write,
  fault,
}: TypedProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const shown = value === null || value === undefined ? '' : write(value)
  // Another value came from outside (undo, another field): it wins over what was typed.
  const text = typed !== null && (read(typed) ?? null) === (value ?? null) ? typed : shown
  const unread = typed !== null && typed.trim() !== '' && read(typed) === null
  const missing = !optional && (value === null || value === undefined) && !unread
  return (
    <TextInput
      {...(quiet ? { 'aria-label': label } : { label })}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={placeholder}
      inputMode="decimal"
      autoComplete="off"
      className="typed"
      data-part={part}
      value={unread ? typed : text}
      error={unread ? fault : missing ? t('editor.emptyNumber') : undefined}
      onChange={event => {
        setTyped(event.currentTarget.value)
        onChange(read(event.currentTarget.value))
      }}
      onBlur={() => {
        if (!unread) setTyped(null)
      }}
    />
  )
}
