import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { trendChart } from '../../../../src-shared/charts/trend.ts'
import type { Surface } from '../../../../src-shared/charts/surface.ts'
import { api } from '../../../client.ts'
import { Chart } from '../../../components/chart/chart.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { LoadingState } from '../../../components/loading-state.tsx'
import { ChoiceChip } from '../../../components/choice-chip.tsx'
import type { SectionProps } from '../section-props.ts'
import { TableExport } from '../table-export.tsx'
import { SectionNote } from './section-note.tsx'
import { TrendTable } from './trend-table.tsx'
import { trendInput, trendMark } from './trend-view.ts'
import { useBranchesInView } from './use-branches-in-view.ts'
import { useWords } from './use-words.ts'
import { viewText } from './parts-text.ts'
import './sections.css'

/** Lines that differ in stroke and mark. */
const mostBranches = 6
const height = 400

/** The network and chosen branches over waves; points are joined only where waves may be compared. */
export default function TrendSection({ question, filters, change, visitsAt }: SectionProps) {
  const words = useWords()
  const { t } = words
  const { wave, ...of } = question
  const picked = filters.picked.slice(0, mostBranches)
  // One wave in view is no trend: it asks for all waves of the checklist.
  const waves = Array.isArray(wave) && wave.length > 1 ? { waves: wave } : {}
  const input = { ...of, ...waves, branches: picked }
  const trend = useQuery(api.compare.trend.queryOptions({ input, placeholderData: keepPreviousData }))
  const branches = useBranchesInView(question)
  const { data } = trend
  const draw = useMemo(
    () => (data ? (surface: Surface) => trendChart(trendInput(words, data, height), surface) : null),
    [data, words],
  )
  const mark = useCallback(
    (id: string) => {
      const found = data && trendMark(words, data, id)
      return found && { words: found.words, to: visitsAt(found.mark) }
    },
    [data, words, visitsAt],
  )
  if (trend.error) return <ErrorState error={trend.error} onRetry={() => void trend.refetch()} />
  if (!data || !draw) return <LoadingState />
  if (data.network.every(({ visits }) => visits === 0)) {
    return <EmptyState title={t('compare.empty.filtered')} hint={t('compare.empty.filteredHint')} />
  }
  const says = [
    ...(data.waves.length === 1 ? [t('compareCharts.trend.one')] : []),
    t('compareCharts.trend.how'),
    ...(filters.picked.length > mostBranches ? [t('compareCharts.trend.most')] : []),
  ]
  return (
    <div aria-busy={trend.isPlaceholderData || undefined}>
      {!data.line && data.waves.length > 1 && (
        <p className="section-warning">{t('compareCharts.trend.apart')}</p>
      )}
      <Chart
        title={t('compareCharts.trend.title')}
        about={viewText(words, data)}
        file="vizit-trend"
        draw={draw}
        mark={mark}
        table={<TrendTable trend={data} visitsAt={visitsAt} />}
      >
        <ChoiceChip
          label={t('compareCharts.trend.beside')}
          none={t('compareCharts.trend.nobody')}
          several
          options={branches}
          chosen={picked}
          narrowed={picked.length > 0}
          onChange={chosen => change({ picked: chosen.slice(0, mostBranches) })}
        />
      </Chart>
      <TableExport asked={{ table: 'trend', question: input }} />
      <SectionNote basis={data.line ? data.basis : null} says={says} />
    </div>
  )
}
