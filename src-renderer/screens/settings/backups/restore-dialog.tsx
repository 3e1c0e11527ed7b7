import { Button, Modal, PasswordInput, Select } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RestoredBackup, RestoreSource } from '../../../../src-shared/contract/backups.ts'
import type { ExchangeProgress } from '../../../../src-shared/contract/exchange.ts'
import { bytesText } from '../../../../src-shared/format/bytes.ts'
import { dateText } from '../../../../src-shared/format/date.ts'
import { announce } from '../../../app/announce.ts'
import { sendInParts } from '../../../app/send-package.ts'
import { useLongWork } from '../../../app/use-long-work.ts'
import { client, queries } from '../../../client.ts'
import { ErrorState } from '../../../components/error-state.tsx'
import { FileButton } from '../../../components/file-button.tsx'
import { usePreferences } from '../../../stores/preferences.ts'
import { FarLine } from './far-line.tsx'
import './backups.css'

interface Props {
  readonly from: 'daily' | 'file'
  readonly daily: readonly { readonly day: string; readonly bytes: number }[]
  readonly onClose: () => void
}

interface Wish {
  readonly file: File | null
  readonly day: string
  readonly password: string
}

/** Wants a password, or another one; the file stays chosen. */
function passwordAsked(error: unknown): 'needed' | 'wrong' | null {
  if (!(error instanceof ORPCError)) return null
  if (error.code === 'PASSWORD_NEEDED') return 'needed'
  return error.code === 'PASSWORD_WRONG' ? 'wrong' : null
}

async function sourceOf({ file, day, password }: Wish, signal: AbortSignal): Promise<RestoreSource> {
  if (file === null) return { kind: 'daily', day }
  const upload = await sendInParts(file, { signal, onProgress: () => undefined })
  return { kind: 'file', upload, ...(password === '' ? {} : { password }) }
}

/** Chooses what to go back to; it is unpacked beside and checked, and waits for the next start. */
export function RestoreDialog({ from, daily, onClose }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const [file, setFile] = useState<File | null>(null)
  const [day, setDay] = useState(daily[0]?.day ?? '')
  const [password, setPassword] = useState('')
  const restoring = useLongWork<Wish, ExchangeProgress, RestoredBackup>(
    async (wish, signal) => client.backups.restore(await sourceOf(wish, signal), { signal }),
    async ({ missing }) => {
      await queries.invalidateQueries()
      announce(
        missing === 0
          ? t('backups.restore.ready')
          : `${t('backups.restore.ready')}. ${t('backups.restore.missing', { count: missing })}`,
      )
      onClose()
    },
  )
  const asked = passwordAsked(restoring.error)
  const nothing = from === 'daily' ? day === '' : file === null
  return (
    <Modal
      opened
      onClose={() => !restoring.isPending && onClose()}
      title={t(from === 'daily' ? 'backups.restore.titleDaily' : 'backups.restore.titleFile')}
    >
      <form
        className="dialog-form"
        onSubmit={event => {
          event.preventDefault()
          // It would be heard as the submit of a form that the dialog was opened from.
          event.stopPropagation()
          if (!nothing) restoring.mutate({ file: from === 'file' ? file : null, day, password })
        }}
      >
        <p className="dialog-note">{t('backups.restore.note')}</p>
        <p className="dialog-note">{t('backups.restore.since')}</p>
        {from === 'daily' && daily.length === 0 && <p>{t('backups.restore.none')}</p>}
        {from === 'daily' && daily.length > 0 && (
          <Select
            label={t('backups.restore.day')}
            value={day}
            data-autofocus
            data={daily.map(copy => ({
              value: copy.day,
              label: t('backups.restore.dayOf', {
                day: dateText(copy.day, language),
                size: bytesText(copy.bytes, t, language),
              }),
            }))}
            allowDeselect={false}
            onChange={chosen => setDay(chosen ?? '')}
          />
        )}
        {from === 'file' && (
          <div className="restore-file">
            <FileButton
              accept=".vizit"
              onFiles={async ([chosen]) => {
                setFile(chosen ?? null)
                restoring.reset()
              }}
            >
              {t('backups.restore.choose')}
            </FileButton>
            {file && <span>{t('backups.restore.chosen', { name: file.name })}</span>}
          </div>
        )}
        {from === 'file' && file && (
          <PasswordInput
            label={t('backups.restore.password')}
            value={password}
            error={asked === 'wrong' ? t('backups.restore.passwordWrong') : undefined}
            autoComplete="off"
            onChange={event => setPassword(event.currentTarget.value)}
          />
        )}
        {restoring.isPending && <FarLine progress={restoring.progress} onStop={restoring.stop} />}
        {restoring.error && asked !== 'wrong' && <ErrorState error={restoring.error} />}
        <div className="dialog-acts">
          <Button type="submit" variant="filled" disabled={nothing || restoring.isPending}>
            {t('backups.restore.start')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
