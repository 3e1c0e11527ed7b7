import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly words: string
  readonly busy: boolean
  /** Stands ready for Enter. */
  readonly ready?: boolean
  readonly danger?: boolean
  readonly onCancel: () => void
}

/** The two buttons under a decision; the second one sends its form. */
export function DecisionActs({ words, busy, ready = false, danger = false, onCancel }: Props) {
  const { t } = useTranslation()
  return (
    <div className="decision-acts">
      <Button onClick={onCancel}>{t('common.act.cancel')}</Button>
      <Button
        type="submit"
        variant={danger ? 'danger' : 'filled'}
        loading={busy}
        {...(ready ? { 'data-autofocus': true } : {})}
      >
        {words}
      </Button>
    </div>
  )
}
