import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { AsidePart } from './aside-part.tsx'
import { ComingPart } from './coming-part.tsx'
import { comingPurges } from './coming-purges.ts'
import { PersonPart } from './person-part.tsx'
import { PurgeDialog, type PurgeWish } from './purge-dialog.tsx'
import { RetentionTable } from './retention-table.tsx'
import './retention.css'

/** What is kept of each wave, until when, and the way to purge it. */
export default function RetentionScreen() {
  const { t } = useTranslation()
  const plan = useQuery(api.retention.plan.queryOptions({ input: {} }))
  const [wish, setWish] = useState<PurgeWish | null>(null)
  if (plan.error) return <ErrorState error={plan.error} onRetry={() => void plan.refetch()} />
  if (!plan.data) return <LoadingState />
  return (
    <div className="page">
      <PageHeader
        title={t('retention.title')}
        note={t('retention.note')}
        back={{ to: '/settings', label: t('common.sections.settings') }}
      />
      <ComingPart coming={comingPurges(plan.data)} />
      <h2 className="retention-waves">{t('retention.table')}</h2>
      <RetentionTable waves={plan.data} onPurge={setWish} />
      <PersonPart />
      <AsidePart />
      {wish !== null && <PurgeDialog wish={wish} onClose={() => setWish(null)} />}
    </div>
  )
}
