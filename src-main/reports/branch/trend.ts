import { trendChart } from '../../../src-shared/charts/trend.ts'
import { chartFigure, paperSurface } from '../compared/chart-figure.ts'
import { heading } from '../audit/heading.ts'
import { changeWords, intervalWords, rankWords } from '../compared/figures.ts'
import { ruledTable } from '../compared/table.ts'
import { trendPoint } from '../compared/trend-point.ts'
import type { Node } from '../engine/node.ts'
import type { BranchSheet } from './page.ts'

/** Waves the branch was visited in, with the network beside; arrows at proven changes only. */
export function trend(sheet: BranchSheet): Node[] {
  const { report, t, format, width } = sheet
  const { page, branch, ranking } = report
  if (page.history.filter(({ n }) => n > 0).length < 2) return []
  const named = new Map(page.waves.map(({ code }) => [code, code]))
  const said = page.history
    .filter(({ shown }) => shown !== null)
    .map(({ wave, shown }) => t('branchReport.trend.point', { wave, mean: format.percent(shown) }))
  const drawing = trendChart(
    {
      waves: page.history.map(({ wave, revised }) => ({
        name: named.get(wave) ?? wave,
        revised: revised ? t('branchReport.trend.revised') : null,
      })),
      network: {
        id: 'network',
        name: t('compared.column.network'),
        points: page.history.map(({ network }) => trendPoint(network)),
      },
      branches: [{ id: branch.code, name: branch.name, points: page.history.map(trendPoint) }],
      joined: page.line,
      target: {
        percent: ranking.target,
        name: t('branchReport.trend.target', { target: format.short(ranking.target) }),
      },
      height: 190,
      figure: value => format.percent(Math.round(value * 10) / 10),
    },
    paperSurface(sheet, width),
  )
  return [
    {
      unbreakable: true,
      pageBreak: 'before',
      stack: [
        heading(t('branchReport.trend.heading'), { margin: [0, 0, 0, 4] }),
        chartFigure(drawing, width, t('branchReport.trend.chart', { points: said.join('; ') })),
        {
          text: page.line ? t('branchReport.trend.note') : t('branchReport.trend.apart'),
          style: 'small',
          margin: [0, 0, 0, 8],
        },
      ],
    },
    table(sheet),
  ]
}

function table(sheet: BranchSheet): Node {
  const { report, t, format } = sheet
  const column = (name: 'wave' | 'visits' | 'mean' | 'interval' | 'rank' | 'change' | 'network') =>
    t(`compared.column.${name}`)
  return ruledTable(
    [
      { head: column('wave'), width: 64 },
      { head: column('visits'), width: 44, number: true },
      { head: column('mean'), width: 38, number: true },
      { head: column('interval'), width: 82, number: true },
      { head: column('rank'), width: 92 },
      { head: column('change'), width: '*' },
      { head: column('network'), width: 38, number: true },
    ],
    report.page.history.map(point => [
      point.wave,
      `${point.n}`,
      { text: format.percent(point.shown), style: 'number', bold: true },
      intervalWords(sheet, point.interval),
      point.n === 0 ? '–' : rankWords(sheet, point.rank),
      changeWords(sheet, point.change),
      format.percent(point.network.shown),
    ]),
  )
}
