import { SegmentedControl } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { partKindSchema } from '../../../../src-shared/model/comparison.ts'
import { api } from '../../../client.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { LoadingState } from '../../../components/loading-state.tsx'
import { MethodNote } from '../method-note.tsx'
import type { SectionProps } from '../section-props.ts'
import { TableExport } from '../table-export.tsx'
import { HeatGrid } from './heat-grid.tsx'
import { HeatLegend } from './heat-legend.tsx'
import './heat.css'

/** Branch by moment, criterion, level or question: where a branch loses, against the others. */
export default function HeatSection(props: SectionProps) {
  const { t } = useTranslation()
  const { question, filters, change } = props
  const kind = filters.part
  const kept = { placeholderData: keepPreviousData }
  const parts = useQuery(api.compare.parts.queryOptions({ input: { ...question, kind }, ...kept }))
  const ranking = useQuery(api.compare.branches.queryOptions({ input: question, ...kept }))
  const error = parts.error ?? ranking.error
  const again = () => void Promise.all([parts.refetch(), ranking.refetch()])
  if (error) return <ErrorState error={error} onRetry={again} />
  if (!parts.data || !ranking.data) return <LoadingState />
  return (
    <div aria-busy={parts.isPlaceholderData || ranking.isPlaceholderData || undefined}>
      <div className="heat-bar">
        <SegmentedControl
          aria-label={t('compare.heat.kind')}
          data={partKindSchema.options.map(value => ({ value, label: t(`compare.heat.kinds.${value}`) }))}
          value={kind}
          transitionDuration={0}
          onChange={value => change({ part: partKindSchema.catch('moment').parse(value), picked: [] })}
        />
        <HeatLegend />
      </div>
      {parts.data.parts.length === 0 || parts.data.branches.length === 0 ? (
        <EmptyState title={t('compare.heat.empty')} hint={t('compare.heat.emptyHint')} />
      ) : (
        <HeatGrid key={parts.data.kind} parts={parts.data} ranking={ranking.data} {...props} />
      )}
      <TableExport asked={{ table: 'parts', question: { ...question, kind } }} />
      <MethodNote view="heat" basis={parts.data.basis} />
    </div>
  )
}
