import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../client.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { LoadingState } from '../../../components/loading-state.tsx'
import { MethodNote } from '../method-note.tsx'
import type { SectionProps } from '../section-props.ts'
import { TableExport } from '../table-export.tsx'
import { NetworkStrip } from './network-strip.tsx'
import { RankingTable } from './ranking-table.tsx'
import './ranking.css'

/** Branches by the mean of their visits, each with what the data leave open. */
export default function RankingSection(props: SectionProps) {
  const { t } = useTranslation()
  const input = { ...props.question, ...(props.filters.since !== null && { since: props.filters.since }) }
  const ranking = useQuery(api.compare.branches.queryOptions({ input, placeholderData: keepPreviousData }))
  if (ranking.error) return <ErrorState error={ranking.error} onRetry={() => void ranking.refetch()} />
  if (!ranking.data) return <LoadingState />
  if (ranking.data.network.visits === 0) {
    return <EmptyState title={t('compare.empty.filtered')} hint={t('compare.empty.filteredHint')} />
  }
  return (
    <div aria-busy={ranking.isPlaceholderData || undefined}>
      <NetworkStrip ranking={ranking.data} visitsAt={props.visitsAt} />
      <RankingTable ranking={ranking.data} visitsAt={props.visitsAt} filters={props.filters} />
      <TableExport asked={{ table: 'ranking', question: input }} />
      <MethodNote view="ranking" basis={ranking.data.basis} method={ranking.data.method} />
    </div>
  )
}
