import { Button, Modal, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Exported, ExchangeProgress } from '../../../../src-shared/contract/exchange.ts'
import { bytesText } from '../../../../src-shared/format/bytes.ts'
import { shortestPassword } from '../../../../src-shared/model/password.ts'
import { useHandOver } from '../../../app/use-hand-over.ts'
import { useLongWork } from '../../../app/use-long-work.ts'
import { client } from '../../../client.ts'
import { ErrorState } from '../../../components/error-state.tsx'
import { usePreferences } from '../../../stores/preferences.ts'
import { FarLine } from './far-line.tsx'

/** Everything into one locked file: a password twice, then the file. */
export function SaveDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [asked, setAsked] = useState(false)
  const making = useLongWork<string, ExchangeProgress, Exported>((locked, signal) =>
    client.backups.make({ password: locked }, { signal }),
  )
  const short = password.length < shortestPassword
  const differs = password !== again
  return (
    <Modal opened onClose={() => !making.isPending && onClose()} title={t('backups.save.title')}>
      <form
        className="dialog-form"
        onSubmit={event => {
          event.preventDefault()
          setAsked(true)
          if (!short && !differs) making.mutate(password)
        }}
      >
        <p className="dialog-note">{t('backups.save.note')}</p>
        {!making.data && (
          <>
            <PasswordInput
              label={t('backups.save.password')}
              description={t('backups.save.passwordNote', { least: shortestPassword })}
              value={password}
              error={asked && short ? t('backups.save.short', { least: shortestPassword }) : undefined}
              autoComplete="new-password"
              data-autofocus
              onChange={event => setPassword(event.currentTarget.value)}
            />
            <PasswordInput
              label={t('backups.save.again')}
              value={again}
              error={asked && !short && differs ? t('backups.save.differs') : undefined}
              autoComplete="new-password"
              onChange={event => setAgain(event.currentTarget.value)}
            />
          </>
        )}
        {making.isPending && (
          <FarLine
            progress={making.progress ?? { stage: 'writing', done: 0, total: null }}
            onStop={making.stop}
          />
        )}
        {making.error && <ErrorState error={making.error} />}
        {making.data ? (
          <SavedFile made={making.data} />
        ) : (
          <div className="dialog-acts">
            <Button type="submit" variant="filled" disabled={making.isPending}>
              {t('backups.save.make')}
            </Button>
          </div>
        )}
      </form>
    </Modal>
  )
}

function SavedFile({ made }: { made: Exported }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const state = useHandOver(made.download)
  const words = { name: made.name, size: bytesText(made.bytes, t, language) }
  if (state === 'left' || state === 'gone') return <p role="status">{t(`backups.save.${state}`, words)}</p>
  return (
    <div className="dialog-acts">
      <span role="status">{t('backups.save.ready', words)}</span>
      <Button variant="filled" component="a" href={`/files/exports/${made.download}`} download={made.name}>
        {t('backups.save.download')}
      </Button>
    </div>
  )
}
