import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { distributionChart } from '../../../../src-shared/charts/distribution.ts'
import type { DistributionQuestion } from '../../../../src-shared/model/comparison/distribution.ts'
import type { Surface } from '../../../../src-shared/charts/surface.ts'
import { api } from '../../../client.ts'
import { Chart } from '../../../components/chart/chart.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { LoadingState } from '../../../components/loading-state.tsx'
import { ChoiceChip } from '../../../components/choice-chip.tsx'
import type { SectionProps } from '../section-props.ts'
import { TableExport } from '../table-export.tsx'
import { BinsTable, SpreadTable } from './distribution-tables.tsx'
import { binsOf, distributionInput, spreadWords } from './distribution-view.ts'
import { viewText } from './parts-text.ts'
import { SectionNote } from './section-note.tsx'
import { useWords } from './use-words.ts'
import './sections.css'
import './distribution.css'

const height = 320
const wide = '10'

/** How the percents of single visits lie: of the network or one branch, and every branch in five figures. */
export default function DistributionSection({ question, filters, change, visitsAt }: SectionProps) {
  const words = useWords()
  const { t } = words
  const narrow = !filters.picked.includes(wide)
  const branch = filters.picked.find(code => code !== wide) ?? null
  const width = narrow ? 5 : 10
  const input: DistributionQuestion = { ...question, width }
  const distribution = useQuery(
    api.compare.distribution.queryOptions({ input, placeholderData: keepPreviousData }),
  )
  const { data } = distribution
  const own = data?.branches.find(one => one.branch === branch)
  const spread = own ?? data?.network
  const draw = useMemo(
    () =>
      data && spread
        ? (surface: Surface) => distributionChart(distributionInput(words, data, spread, height), surface)
        : null,
    [data, spread, words],
  )
  const mark = useCallback(
    (id: string) => {
      const bin = data && spread && binsOf(words, data, spread, branch).find(one => one.id === id)
      return (
        bin && {
          words: t('compareCharts.distribution.bin', { range: bin.range, count: bin.n }),
          to: visitsAt(bin.mark),
        }
      )
    },
    [data, spread, words, t, visitsAt, branch],
  )
  if (distribution.error)
    return <ErrorState error={distribution.error} onRetry={() => void distribution.refetch()} />
  if (!data || !draw || !spread) return <LoadingState />
  if (data.network.n === 0) {
    return <EmptyState title={t('compare.empty.filtered')} hint={t('compare.empty.filteredHint')} />
  }
  const pick = (next: { branch?: string | null; width?: string }) =>
    change({
      picked: [
        ...((next.width ?? String(width)) === wide ? [wide] : []),
        ...[next.branch === undefined ? branch : next.branch].filter(code => code !== null),
      ],
    })
  const said = spreadWords(words, spread)
  return (
    <div aria-busy={distribution.isPlaceholderData || undefined}>
      <Chart
        title={
          own
            ? t('compareCharts.distribution.titleOf', { branch: own.name })
            : t('compareCharts.distribution.title')
        }
        about={viewText(words, data)}
        file="vizit-distribution"
        draw={draw}
        mark={mark}
        table={<BinsTable data={data} visitsAt={visitsAt} spread={spread} branch={own ? branch : null} />}
      >
        <ChoiceChip
          label={t('compareCharts.distribution.whose')}
          none={t('compareCharts.network')}
          options={data.branches.map(one => ({ value: one.branch, label: one.name }))}
          chosen={branch === null ? [] : [branch]}
          narrowed={branch !== null}
          onChange={([chosen = null]) => pick({ branch: chosen })}
        />
        <ChoiceChip
          label={t('compareCharts.distribution.width')}
          none={null}
          options={['5', wide].map(value => ({
            value,
            label: t('compareCharts.distribution.widthOf', { width: value }),
          }))}
          chosen={[String(width)]}
          narrowed={false}
          onChange={([chosen = '5']) => pick({ width: chosen })}
        />
        <p className="section-count">
          {t('common.visits', { count: spread.n })}
          {said !== null && `: ${said}`}
        </p>
      </Chart>
      <h2 className="section-heading">{t('compareCharts.distribution.branches')}</h2>
      <SpreadTable data={data} visitsAt={visitsAt} />
      <TableExport asked={{ table: 'distribution', question: input }} />
      <SectionNote
        basis={data.basis}
        says={[
          t('compareCharts.distribution.how'),
          ...(spread.unscored > 0
            ? [t('compareCharts.distribution.unscored', { count: spread.unscored })]
            : []),
          ...(data.purged > 0 ? [t('compare.basis.purged', { count: data.purged })] : []),
        ]}
      />
    </div>
  )
}
