import { Link } from 'wouter'
import { scoreText, toOneDecimal } from '../../../../src-shared/format/number.ts'
import type { DistributionOfVisits } from '../../../../src-shared/model/comparison/distribution.ts'
import { DenseTable } from '../../../components/dense-table.tsx'
import type { SectionProps } from '../section-props.ts'
import { bandName, binsOf, type Spread } from './distribution-view.ts'
import { partText } from './parts-text.ts'
import { SpreadBox } from './spread-box.tsx'
import { useWords } from './use-words.ts'

interface Props extends Pick<SectionProps, 'visitsAt'> {
  readonly data: DistributionOfVisits
}

/** The chart's numbers: visits in each range of the score, then in each band. */
export function BinsTable({
  data,
  visitsAt,
  spread,
  branch,
}: Props & { spread: Spread; branch: string | null }) {
  const words = useWords()
  const { t, language } = words
  const bins = binsOf(words, data, spread, branch)
  const rows = [
    ...bins.map(({ id, range, n, mark }) => ({ key: id, name: range, n, to: visitsAt(mark) })),
    ...data.bands.map((band, at) => ({
      key: `band ${band.code}`,
      name: bandName(words, band),
      n: spread.bandCounts[at] ?? 0,
      to: null,
    })),
  ]
  const head = (
    <>
      <th scope="col">{t('compareCharts.distribution.rangeOf')}</th>
      <th scope="col" className="table-number">
        {t('compareCharts.visits')}
      </th>
      <th scope="col" className="table-number">
        {t('compareCharts.distribution.share')}
      </th>
    </>
  )
  return (
    <DenseTable
      label={t('compareCharts.distribution.title')}
      count={rows.length}
      head={head}
      className="bins-table"
    >
      {(first, end) =>
        rows.slice(first, end).map(({ key, name, n, to }, index) => (
          <tr key={key} aria-rowindex={first + index + 2}>
            <td>
              {to !== null && n > 0 ? (
                <Link to={to} className="table-link">
                  {name}
                </Link>
              ) : (
                name
              )}
            </td>
            <td className="table-number">{n}</td>
            <td className="table-number">{spread.n === 0 ? '–' : partText(n / spread.n, language)}</td>
          </tr>
        ))
      }
    </DenseTable>
  )
}

const figures = ['min', 'lower', 'median', 'upper', 'max'] as const
const heads = {
  min: 'min',
  lower: 'lowerShort',
  median: 'medianShort',
  upper: 'upperShort',
  max: 'max',
} as const satisfies Record<(typeof figures)[number], string>

/** Five figures of every branch, drawn on one scale. */
export function SpreadTable({ data, visitsAt }: Props) {
  const { t, language } = useWords()
  const lowest = Math.min(...data.branches.map(({ min }) => min ?? 100), 90)
  const min = Math.floor(lowest / 10) * 10
  const max = Math.max(100, ...data.branches.map(branch => branch.max ?? 0))
  const figure = (value: number | null) => (value === null ? '–' : scoreText(toOneDecimal(value), language))
  const head = (
    <>
      <th scope="col">{t('compareCharts.branch')}</th>
      <th scope="col" className="table-number">
        {t('compareCharts.visits')}
      </th>
      <th scope="col">
        {t('compareCharts.distribution.spread')}{' '}
        {t('compareCharts.distribution.range', { from: min, to: scoreText(toOneDecimal(max), language) })}
      </th>
      {figures.map(name => (
        <th key={name} scope="col" className="table-number">
          {t(`compareCharts.distribution.${heads[name]}`)}
        </th>
      ))}
    </>
  )
  return (
    <DenseTable label={t('compareCharts.distribution.label')} count={data.branches.length} head={head}>
      {(first, end) =>
        data.branches.slice(first, end).map((branch, index) => (
          <tr key={branch.branch} aria-rowindex={first + index + 2}>
            <td>
              <Link to={visitsAt({ branch: branch.branch })} className="table-link">
                {branch.name}
              </Link>
            </td>
            <td className="table-number">{branch.n < 3 ? `(${branch.n})` : branch.n}</td>
            <td className="spread-cell">
              <SpreadBox spread={branch} min={min} max={max} />
            </td>
            {figures.map(name => (
              <td key={name} className="table-number">
                {figure(branch[name])}
              </td>
            ))}
          </tr>
        ))
      }
    </DenseTable>
  )
}
