import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../components/error-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'

/** A draft that cannot be opened, in a window of its own: why, and the way back. */
export function UnopenedDraft({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation()
  return (
    <main className="page page-narrow" id="content">
      <PageHeader
        title={t('editor.checklist.title')}
        back={{ to: '/checklists', label: t('checklists.title') }}
      />
      <ErrorState error={error} onRetry={onRetry} />
    </main>
  )
}
