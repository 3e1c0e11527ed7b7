import { Link } from 'wouter'
import type { TrendOfWaves } from '../../../../src-shared/model/comparison.ts'
import { DenseTable } from '../../../components/dense-table.tsx'
import type { SectionProps } from '../section-props.ts'
import { PointCells, PointHeads } from './point-cells.tsx'
import { trendRows, visitsOf } from './trend-view.ts'
import { useWords } from './use-words.ts'

interface Props extends Pick<SectionProps, 'visitsAt'> {
  readonly trend: TrendOfWaves
}

/** The same numbers as the chart: a row for each point, the network first. */
export function TrendTable({ trend, visitsAt }: Props) {
  const words = useWords()
  const { t } = words
  const rows = trendRows(words, trend).flatMap(({ id, name, branch, points }) =>
    points.flatMap((point, at) => {
      const wave = trend.waves[at]
      return wave === undefined || point.mean === null
        ? []
        : [{ key: `${id} ${wave.code}`, name, branch, point, wave }]
    }),
  )
  const head = (
    <>
      <th scope="col">{t('compareCharts.branch')}</th>
      <th scope="col">{t('compareCharts.wave')}</th>
      <PointHeads />
    </>
  )
  return (
    <DenseTable label={t('compareCharts.trend.label')} count={rows.length} head={head}>
      {(first, end) =>
        rows.slice(first, end).map(({ key, name, branch, point, wave }, index) => (
          <tr key={key} aria-rowindex={first + index + 2}>
            <td>
              <Link
                to={visitsAt({ in: wave.code, ...(branch !== null && { branch }) })}
                className="table-link"
              >
                {name}
              </Link>
            </td>
            <td>{wave.code}</td>
            <PointCells revisions={wave.revisions} visits={visitsOf(point)} point={point} />
          </tr>
        ))
      }
    </DenseTable>
  )
}
