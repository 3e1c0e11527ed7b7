import { paretoChart } from '../../../src-shared/charts/pareto.ts'
import { toOneDecimal } from '../../../src-shared/format/number.ts'
import type { LossesOfQuestions } from '../../../src-shared/model/comparison.ts'
import { chartFigure, paperSurface } from '../compared/chart-figure.ts'
import { heading } from '../audit/heading.ts'
import { percentSign } from '../compared/figures.ts'
import type { Node } from '../engine/node.ts'
import { newPage, type NetworkSheet } from './page.ts'

/** As many as a page holds. */
const most = 14
const pitch = 25

type Bar = LossesOfQuestions['bars'][number]

/** Where points are lost: Pareto, beside it the share of visits that lost any. */
export function losses(sheet: NetworkSheet): Node[] {
  const { report, t, format, width } = sheet
  const { bars } = report.losses
  const title = heading(t('networkReport.losses.heading'), newPage)
  if (bars.length === 0) return [title, { text: t('networkReport.losses.none') }]
  const shown = bars.slice(0, most)
  const drawing = paretoChart(
    {
      rows: shown.map(bar => ({
        id: bar.code,
        name: nameOf(sheet, bar),
        lost: bar.lost,
        figure: format.percent(toOneDecimal(bar.lost)),
        cumulative: bar.cumulative,
        share: bar.n === 0 ? null : bar.visitsLosing / bar.n,
        interval: bar.interval,
      })),
      heads: [
        t('networkReport.losses.lost'),
        t('networkReport.losses.sum'),
        t('networkReport.losses.visits'),
      ],
      percent: value => percentSign(sheet, format.short(toOneDecimal(value))),
      pitch,
    },
    paperSurface(sheet, width),
  )
  const rest = bars.length - shown.length
  return [
    {
      stack: [
        title,
        { text: t('networkReport.losses.note'), style: 'small', margin: [0, 0, 0, 2] },
        chartFigure(drawing, width, shown.map(bar => rowWords(sheet, bar)).join('; '), [0, 0, 0, 2]),
        ...(rest > 0
          ? [{ text: t('networkReport.losses.more', { count: rest }), style: 'small' } satisfies Node]
          : []),
      ],
    },
  ]
}

function nameOf({ format }: NetworkSheet, { code, text }: Bar): string {
  return text ? format.text(text) : code
}

function rowWords(sheet: NetworkSheet, bar: Bar): string {
  const { t, format } = sheet
  const percent = (part: number) => format.short(toOneDecimal(part * 100))
  const { lost, cumulative, visitsLosing: losing, n, interval } = bar
  return t('networkReport.losses.row', {
    question: nameOf(sheet, bar),
    lost: format.percent(toOneDecimal(lost)),
    sum: percent(cumulative),
    losing,
    n,
    interval:
      interval === null
        ? ''
        : t('networkReport.losses.rowInterval', {
            low: percent(interval.low),
            high: percent(interval.high),
          }),
  })
}
