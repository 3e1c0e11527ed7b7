import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { paretoChart } from '../../../../src-shared/charts/pareto.ts'
import type { Surface } from '../../../../src-shared/charts/surface.ts'
import { percentText, toOneDecimal } from '../../../../src-shared/format/number.ts'
import { api } from '../../../client.ts'
import { Chart } from '../../../components/chart/chart.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { LoadingState } from '../../../components/loading-state.tsx'
import type { SectionProps } from '../section-props.ts'
import { TableExport } from '../table-export.tsx'
import { LossesTable } from './losses-table.tsx'
import { lossWords, paretoRow, type LossBar } from './losses-view.ts'
import { viewText } from './parts-text.ts'
import { SectionNote } from './section-note.tsx'
import { useWords } from './use-words.ts'
import './sections.css'

const firstRows = 12
const pitch = 36
const noBars: readonly LossBar[] = []

/** Pareto of lost points by question; each row leads to the visits that lost them. */
export default function LossesSection({ question, visitsAt }: SectionProps) {
  const words = useWords()
  const { t, language } = words
  const [all, setAll] = useState(false)
  const losses = useQuery(
    api.compare.losses.queryOptions({ input: question, placeholderData: keepPreviousData }),
  )
  const bars = losses.data?.bars ?? noBars
  const draw = useMemo(() => {
    const rows = (all ? bars : bars.slice(0, firstRows)).map(bar => paretoRow(words, bar))
    const heads = [
      t('compareCharts.losses.lost'),
      t('compareCharts.losses.sum'),
      t('compareCharts.losses.losing'),
    ] as const
    const percent = (value: number) => percentText(toOneDecimal(value), language)
    return (surface: Surface) => paretoChart({ rows, heads, percent, pitch }, surface)
  }, [all, bars, words, t, language])
  const mark = useCallback(
    (id: string) => {
      const bar = bars.find(({ code }) => code === id)
      return bar && { words: lossWords(words, bar), to: visitsAt({ question: id, losing: true }) }
    },
    [bars, words, visitsAt],
  )
  if (losses.error) return <ErrorState error={losses.error} onRetry={() => void losses.refetch()} />
  if (!losses.data) return <LoadingState />
  if (losses.data.visits === 0) {
    return <EmptyState title={t('compare.empty.filtered')} hint={t('compare.empty.filteredHint')} />
  }
  if (bars.length === 0) {
    return <EmptyState title={t('compareCharts.losses.empty')} hint={t('compareCharts.losses.emptyHint')} />
  }
  return (
    <div aria-busy={losses.isPlaceholderData || undefined}>
      <Chart
        title={t('compareCharts.losses.title')}
        about={viewText(words, losses.data)}
        file="vizit-losses"
        draw={draw}
        mark={mark}
        table={<LossesTable losses={losses.data} question={question} visitsAt={visitsAt} />}
      >
        <p className="section-count">{t('common.visits', { count: losses.data.visits })}</p>
      </Chart>
      {bars.length > firstRows && (
        <Button variant="subtle" onClick={() => setAll(!all)}>
          {all
            ? t('compareCharts.losses.first', { count: firstRows })
            : t('compareCharts.losses.all', { count: bars.length })}
        </Button>
      )}
      <TableExport asked={{ table: 'losses', question }} />
      <SectionNote basis={losses.data.basis} says={[t('compareCharts.losses.how')]} />
    </div>
  )
}
