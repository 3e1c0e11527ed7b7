import type { TrendInput, TrendLine, TrendPoint } from '../../../../src-shared/charts/trend-input.ts'
import { numberText, percentText, toOneDecimal } from '../../../../src-shared/format/number.ts'
import type { TrendOfWaves } from '../../../../src-shared/model/comparison.ts'
import { changeText, exactText, intervalText, type Words } from '../figures.ts'
import type { Mark } from '../mark.ts'

export const networkLine = 'network'

type Measured = TrendOfWaves['network'][number] | TrendOfWaves['branches'][number]['points'][number]

/** A line with its points as they came; the network first. */
export interface TrendRow {
  readonly id: string
  /** null: the network. */
  readonly branch: string | null
  readonly name: string
  readonly points: readonly Measured[]
}

export function trendRows({ t }: Words, trend: TrendOfWaves): TrendRow[] {
  return [
    { id: networkLine, branch: null, name: t('compareCharts.network'), points: trend.network },
    ...trend.branches.map(({ branch, name, points }) => ({ id: `branch ${branch}`, branch, name, points })),
  ]
}

export const visitsOf = (point: Measured): number => ('visits' in point ? point.visits : point.n)

/** What the chart is told of a trend. */
export function trendInput(words: Words, trend: TrendOfWaves, height: number): TrendInput {
  const { t, language } = words
  const lines = trendRows(words, trend).map(({ id, name, points }): TrendLine => ({
    id,
    name,
    points: points.map(pointOf),
  }))
  const [network = { id: networkLine, name: '', points: [] }, ...branches] = lines
  return {
    waves: trend.waves.map(({ code, revisions }, at) => ({
      name: code,
      revised: trend.network[at]?.revised
        ? t('compareCharts.trend.revised', { revisions: revisions.join(', ') })
        : null,
    })),
    network,
    branches,
    joined: trend.line,
    target: {
      percent: trend.target,
      name: t('compareCharts.trend.target', { target: numberText(trend.target, language, 1) }),
    },
    height,
    figure: percent => exactText(percent, language),
  }
}

function pointOf({ mean, interval, change }: Measured): TrendPoint | null {
  if (mean === null) return null
  return {
    mean,
    interval: interval.kind === 'interval' ? { low: interval.low, high: interval.high } : null,
    proven: change.kind !== 'proven' ? null : change.difference > 0 ? 'up' : 'down',
  }
}

/** What a point says, and the visits behind it; undefined for no such point. */
export function trendMark(
  words: Words,
  trend: TrendOfWaves,
  id: string,
): { words: string; mark: Mark } | undefined {
  const { t, language } = words
  const slash = id.lastIndexOf('/')
  const row = trendRows(words, trend).find(one => one.id === id.slice(0, slash))
  const at = Number(id.slice(slash + 1))
  const [point, wave] = [row?.points[at], trend.waves[at]]
  if (row === undefined || point === undefined || wave === undefined || point.shown === null) return undefined
  const said = t('compareCharts.visitsMark', {
    what: `${row.name}, ${wave.code}`,
    value: percentText(toOneDecimal(point.shown), language),
    count: visitsOf(point),
  })
  const interval =
    point.interval.kind === 'interval'
      ? [t('compareCharts.trend.pointInterval', { interval: intervalText(words, point.interval) })]
      : []
  const change = point.change.kind === 'proven' ? [changeText(words, point.change)] : []
  return {
    words: [said, ...interval, ...change].join(', '),
    mark: { in: wave.code, ...(row.branch !== null && { branch: row.branch }) },
  }
}
