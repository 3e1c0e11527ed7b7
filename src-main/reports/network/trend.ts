import { trendChart } from '../../../src-shared/charts/trend.ts'
import { toOneDecimal } from '../../../src-shared/format/number.ts'
import { chartFigure, paperSurface } from '../compared/chart-figure.ts'
import { heading } from '../audit/heading.ts'
import { basisWords, changeWords, intervalWords } from '../compared/figures.ts'
import { ruledTable, tight } from '../compared/table.ts'
import { trendPoint } from '../compared/trend-point.ts'
import type { Node } from '../engine/node.ts'
import { newPage, type NetworkSheet } from './page.ts'

/** Most waves whose lines fit under the chart with room around them. */
const mostRoomy = 5

/** The network over waves, where its checklist's revision changed, and which changes are proven. */
export function trend(sheet: NetworkSheet): Node[] {
  const { report, t, format, width } = sheet
  const { waves, network, line, target, basis } = report.trend
  if (waves.length < 2) return []
  const drawing = trendChart(
    {
      waves: waves.map(({ code }, at) => ({
        name: code,
        revised: network[at]?.revised === true ? t('branchReport.trend.revised') : null,
      })),
      network: { id: 'network', name: t('compared.column.network'), points: network.map(trendPoint) },
      branches: [],
      joined: line,
      target: { percent: target, name: t('branchReport.trend.target', { target: format.short(target) }) },
      height: 215,
      figure: value => format.percent(toOneDecimal(value)),
    },
    paperSurface(sheet, width),
  )
  const said = waves.map(({ code }, at) =>
    t('branchReport.trend.point', { wave: code, mean: format.percent(network[at]?.shown ?? null) }),
  )
  const common = basisWords(sheet, basis)
  const note = [line ? t('networkReport.trend.note') : t('branchReport.trend.apart'), common]
  return [
    heading(t('networkReport.trend.heading'), newPage),
    chartFigure(drawing, width, t('networkReport.trend.chart', { points: said.join('; ') })),
    { text: note.filter(Boolean).join(' '), style: 'small', margin: [0, 0, 0, 8] },
    ruledTable(
      [
        { head: t('compared.column.wave'), width: '*' },
        { head: t('networkReport.trend.revisions'), width: '*' },
        { head: t('networkReport.trend.branches'), width: '*', number: true },
        { head: t('compared.column.visits'), width: '*', number: true },
        { head: t('compared.column.mean'), width: '*', number: true },
        { head: t('compared.column.interval'), width: '*', number: true },
        { head: t('compared.column.change'), width: '*' },
        { head: t('networkReport.trend.paired'), width: '*', number: true },
      ],
      network.map((point, at) => [
        waves[at]?.code ?? '',
        waves[at]?.revisions.join(', ') ?? '',
        `${point.branches}`,
        `${point.visits}`,
        { text: format.percent(point.shown), style: 'number', bold: true },
        intervalWords(sheet, point.interval, 'branches'),
        changeWords(sheet, point.change),
        point.paired === 0 ? '–' : `${point.paired}`,
      ]),
      waves.length > mostRoomy ? { layout: tight } : {},
    ),
  ]
}
