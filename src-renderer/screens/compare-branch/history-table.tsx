import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Branch } from '../../../src-shared/model/branch.ts'
import type { BranchPage } from '../../../src-shared/model/comparison/branch-page.ts'
import { DenseTable } from '../../components/dense-table.tsx'
import { ScoreNumber } from '../../components/score-number.tsx'
import { rankText } from '../compare/figures.ts'
import type { Mark } from '../compare/mark.ts'
import { PointCells, PointHeads } from '../compare/sections/point-cells.tsx'
import { useWords } from '../compare/sections/use-words.ts'

interface Props {
  readonly branch: Branch
  readonly page: BranchPage
  readonly visitsAt: (mark: Mark) => string
}

/** The same numbers as the chart, a wave a row, the newest first; and the place in each. */
export function HistoryTable({ branch, page, visitsAt }: Props) {
  const { t } = useTranslation()
  const words = useWords()
  const rows = page.history
    .map((point, at) => ({ point, revisions: page.waves[at]?.revisions ?? [] }))
    .toReversed()
  const head = (
    <>
      <th scope="col">{t('compareCharts.wave')}</th>
      <PointHeads />
      <th scope="col">{t('branchPage.history.place')}</th>
      <th scope="col" className="table-number">
        {t('branchPage.history.network')}
      </th>
    </>
  )
  return (
    <DenseTable label={t('branchPage.history.chart')} count={rows.length} head={head}>
      {(first, end) =>
        rows.slice(first, end).map(({ point, revisions }, index) => (
          <tr key={point.wave} aria-rowindex={first + index + 2}>
            <td>
              <Link
                to={visitsAt({ branch: branch.code, in: point.wave })}
                className="table-link"
                aria-label={t('branchPage.history.visits', { branch: branch.name, wave: point.wave })}
              >
                {point.wave}
              </Link>
            </td>
            <PointCells revisions={revisions} visits={point.n} point={point} />
            <td className="table-muted">{point.n > 0 && rankText(words, point.rank)}</td>
            <td className="table-number table-muted">
              <ScoreNumber percent={point.network.shown} />
            </td>
          </tr>
        ))
      }
    </DenseTable>
  )
}
