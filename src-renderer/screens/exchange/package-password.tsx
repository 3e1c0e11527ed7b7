import { Checkbox, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shortestPassword } from '../../../src-shared/model/password.ts'

interface Props {
  /** null: the package has none. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** Locks the package that is about to be made. */
export function PackagePassword({ value, onChange }: Props) {
  const { t } = useTranslation()
  const [touched, setTouched] = useState(false)
  const short = value !== null && value.length < shortestPassword
  return (
    <div className="package-password">
      <Checkbox
        label={t('exchange.password.optional')}
        checked={value !== null}
        onChange={event => onChange(event.currentTarget.checked ? '' : null)}
      />
      {value !== null && (
        <PasswordInput
          label={t('exchange.password.set')}
          description={t('exchange.password.setNote', { least: shortestPassword })}
          error={touched && short ? t('exchange.password.short', { least: shortestPassword }) : undefined}
          value={value}
          autoComplete="new-password"
          onBlur={() => setTouched(true)}
          onChange={event => onChange(event.currentTarget.value)}
        />
      )}
    </div>
  )
}
