import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../client.ts'
import { SettingsSection } from '../settings-section.tsx'
import { RestoreDialog } from './restore-dialog.tsx'
import { SaveDialog } from './save-dialog.tsx'
import { WaitingRestore } from './waiting-restore.tsx'

/** Copies of everything: to keep, to move to another laptop, to go back to. */
export function BackupsSection() {
  const { t } = useTranslation()
  const [open, setOpen] = useState<'save' | 'daily' | 'file' | null>(null)
  const known = useQuery(api.backups.list.queryOptions({ input: {} }))
  const close = () => setOpen(null)
  return (
    <SettingsSection title={t('backups.title')} note={t('backups.note')}>
      {known.data?.waiting && <WaitingRestore waiting={known.data.waiting} restarts={known.data.restarts} />}
      <div className="settings-acts backups-acts">
        <Button onClick={() => setOpen('save')}>{t('backups.save.act')}</Button>
        <Button onClick={() => setOpen('file')}>{t('backups.restore.file')}</Button>
        <Button onClick={() => setOpen('daily')}>{t('backups.restore.daily')}</Button>
      </div>
      {open === 'save' && <SaveDialog onClose={close} />}
      {(open === 'daily' || open === 'file') && (
        <RestoreDialog from={open} daily={known.data?.daily ?? []} onClose={close} />
      )}
    </SettingsSection>
  )
}
