import type { TrendOfWaves } from '../../../../src-shared/model/comparison.ts'
import { ScoreNumber } from '../../../components/score-number.tsx'
import { ChangeMark } from '../change-mark.tsx'
import { intervalText } from '../figures.ts'
import { useWords } from './use-words.ts'

type Point = Pick<TrendOfWaves['branches'][number]['points'][number], 'shown' | 'interval' | 'change'>

interface Props {
  /** Of the checklists in the wave. */
  readonly revisions: readonly number[]
  readonly visits: number
  readonly point: Point
}

/** Heads of what is said of one wave in a line of waves. */
export function PointHeads() {
  const { t } = useWords()
  return (
    <>
      <th scope="col">{t('compareCharts.trend.revisions')}</th>
      <th scope="col" className="table-number">
        {t('compareCharts.visits')}
      </th>
      <th scope="col" className="table-number">
        {t('compareCharts.mean')}
      </th>
      <th scope="col">{t('compareCharts.interval')}</th>
      <th scope="col">{t('compareCharts.change')}</th>
    </>
  )
}

/** What is said of one wave: under which revisions, how many visits, the mean, its interval, its change. */
export function PointCells({ revisions, visits, point }: Props) {
  const words = useWords()
  return (
    <>
      <td className="table-muted">{revisions.join(', ')}</td>
      <td className="table-number">{visits}</td>
      <td className="table-number">
        <ScoreNumber percent={point.shown} />
      </td>
      <td className="table-muted">{intervalText(words, point.interval)}</td>
      <td>
        <ChangeMark change={point.change} {...words} />
      </td>
    </>
  )
}
