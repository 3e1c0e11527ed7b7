import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Surface } from '../../../src-shared/charts/surface.ts'
import { trendChart } from '../../../src-shared/charts/trend.ts'
import type { TrendInput } from '../../../src-shared/charts/trend-input.ts'
import type { Branch } from '../../../src-shared/model/branch.ts'
import type { BranchPage } from '../../../src-shared/model/comparison/branch-page.ts'
import { Chart } from '../../components/chart/chart.tsx'
import type { Mark } from '../compare/mark.ts'
import { viewText } from '../compare/sections/parts-text.ts'
import { trendInput, trendMark } from '../compare/sections/trend-view.ts'
import { useWords } from '../compare/sections/use-words.ts'
import { HistoryTable } from './history-table.tsx'
import { trendOf } from './trend-of.ts'

interface Props {
  readonly branch: Branch
  readonly page: BranchPage
  readonly visitsAt: (mark: Mark) => string
}

const height = 300

/** The branch beside the network over waves; joined only where waves may be compared. */
export function History({ branch, page, visitsAt }: Props) {
  const { t } = useTranslation()
  const words = useWords()
  const trend = useMemo(() => trendOf(branch, page), [branch, page])
  const draw = useMemo(
    () => (surface: Surface) => trendChart(branchFirst(trendInput(words, trend, height)), surface),
    [trend, words],
  )
  const mark = useCallback(
    (id: string) => {
      const found = trendMark(words, trend, id)
      return found && { words: found.words, to: visitsAt(found.mark) }
    },
    [trend, visitsAt, words],
  )
  return (
    <div className="branch-history">
      <Chart
        title={t('branchPage.history.chart')}
        about={`${branch.name} · ${viewText(words, page)}`}
        file={`vizit-${branch.code}`}
        draw={draw}
        mark={mark}
        table={<HistoryTable branch={branch} page={page} visitsAt={visitsAt} />}
      >
        {/* The chart has a heading of its own for screen readers. */}
        <p className="branch-chart-title" aria-hidden="true">
          {t('branchPage.history.title')}
        </p>
      </Chart>
      {page.waves.length === 1 && <p className="branch-note">{t('compareCharts.trend.one')}</p>}
      {!page.line && page.waves.length > 1 && <p className="branch-note">{t('compareCharts.trend.apart')}</p>}
    </div>
  )
}

/** The chart writes figures on its first line: here that is the branch, and the network stands beside it. */
function branchFirst(input: TrendInput): TrendInput {
  const [branch] = input.branches
  return branch === undefined ? input : { ...input, network: branch, branches: [input.network] }
}
