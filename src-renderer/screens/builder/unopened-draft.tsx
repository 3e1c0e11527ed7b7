import { useTranslation } from 'react-i18next'
import { UnopenedWindow } from '../../components/unopened-window.tsx'

/** A draft that cannot be opened. */
export function UnopenedDraft({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation()
  return (
    <UnopenedWindow
      title={t('editor.checklist.title')}
      back={{ to: '/checklists', label: t('checklists.title') }}
      error={error}
      onRetry={onRetry}
    />
  )
}
