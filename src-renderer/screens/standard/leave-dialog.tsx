import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'

type Props = {
  opened: boolean
  busy: boolean
  onSave: () => void
  onDiscard: () => void
  onStay: () => void
}

/** Asks once what to do with unsaved changes. */
export function LeaveDialog({ opened, busy, onSave, onDiscard, onStay }: Props) {
  const { t } = useTranslation()
  return (
    <Modal opened={opened} onClose={onStay} title={t('standards.leave.title')}>
      <p>{t('standards.leave.note')}</p>
      <div className="standard-dialog-acts">
        <Button variant="filled" data-autofocus loading={busy} onClick={onSave}>
          {t('standards.leave.save')}
        </Button>
        <Button onClick={onDiscard}>{t('standards.leave.discard')}</Button>
        <Button variant="subtle" onClick={onStay}>
          {t('standards.leave.stay')}
        </Button>
      </div>
    </Modal>
  )
}
