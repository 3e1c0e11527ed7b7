import { Button, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useArrivingFiles } from '../../stores/arriving-files.ts'

/** A package that is locked; what is typed goes no further than the door. */
export function PasswordQuestion({ id, wrong }: { id: number; wrong: boolean }) {
  const { t } = useTranslation()
  const unlock = useArrivingFiles(state => state.unlock)
  const remove = useArrivingFiles(state => state.remove)
  const [password, setPassword] = useState('')
  return (
    <form
      className="asked"
      onSubmit={event => {
        event.preventDefault()
        if (password !== '') unlock(id, password)
      }}
    >
      <PasswordInput
        className="asked-password"
        label={t('exchange.password.label')}
        value={password}
        error={wrong ? t('exchange.password.wrong') : undefined}
        autoComplete="off"
        onChange={event => setPassword(event.currentTarget.value)}
      />
      <div className="asked-acts">
        <Button type="submit" variant="filled">
          {t('exchange.password.open')}
        </Button>
        <Button onClick={() => remove(id)}>{t('exchange.trust.refuse')}</Button>
      </div>
    </form>
  )
}
