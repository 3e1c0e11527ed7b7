import { useTranslation } from 'react-i18next'
import { UnopenedWindow } from '../../components/unopened-window.tsx'

/** A visit that cannot be opened for scoring. */
export function UnopenedVisit({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation()
  return (
    <UnopenedWindow
      title={t('scoring.unopened')}
      back={{ to: '/', label: t('scoring.toVisits') }}
      error={error}
      onRetry={onRetry}
    />
  )
}
