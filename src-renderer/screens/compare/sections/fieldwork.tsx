import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../../../client.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { LoadingState } from '../../../components/loading-state.tsx'
import type { SectionProps } from '../section-props.ts'
import { TableExport } from '../table-export.tsx'
import { FieldworkFlags } from './fieldwork-flags.tsx'
import { FieldworkTable } from './fieldwork-table.tsx'
import { SectionNote } from './section-note.tsx'
import { useWords } from './use-words.ts'
import './sections.css'
import './fieldwork.css'

/** How well the visits of each wave were made, by shopper. */
export default function FieldworkSection({ question, visitsAt }: SectionProps) {
  const { t } = useWords()
  // The work in the field is the same whatever the channel and the segment of a checklist's revision.
  const { channel: _channel, segment: _segment, ...input } = question
  const fieldwork = useQuery(api.compare.fieldwork.queryOptions({ input, placeholderData: keepPreviousData }))
  if (fieldwork.error) return <ErrorState error={fieldwork.error} onRetry={() => void fieldwork.refetch()} />
  if (!fieldwork.data) return <LoadingState />
  const { waves } = fieldwork.data
  if (waves.every(({ planned, submitted, drafts }) => planned + submitted + drafts === 0)) {
    return (
      <EmptyState title={t('compareCharts.fieldwork.empty')} hint={t('compareCharts.fieldwork.emptyHint')} />
    )
  }
  return (
    <div aria-busy={fieldwork.isPlaceholderData || undefined}>
      {/* The newest first: the wave one asks about is seldom the oldest. */}
      {waves.toReversed().map(wave => (
        <section key={wave.code} className="fieldwork-wave" aria-labelledby={`fieldwork-${wave.code}`}>
          <h2 id={`fieldwork-${wave.code}`}>{wave.code}</h2>
          <FieldworkFlags wave={wave} />
          <FieldworkTable wave={wave} visitsAt={visitsAt} />
        </section>
      ))}
      <TableExport asked={{ table: 'fieldwork', question: input }} />
      <SectionNote basis={null} says={[t('compareCharts.fieldwork.how')]} />
    </div>
  )
}
