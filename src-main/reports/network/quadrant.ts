import { quadrantChart } from '../../../src-shared/charts/quadrant.ts'
import { toOneDecimal } from '../../../src-shared/format/number.ts'
import type { QuadrantOfView } from '../../../src-shared/model/comparison/quadrant.ts'
import { quarterNames } from '../../../src-shared/wording/quarter-names.ts'
import { criterionName } from '../compared/criterion-name.ts'
import { chartFigure, paperSurface } from '../compared/chart-figure.ts'
import { heading } from '../audit/heading.ts'
import { percentSign } from '../compared/figures.ts'
import { ruledTable } from '../compared/table.ts'
import type { Node } from '../engine/node.ts'
import { indices } from './indices.ts'
import { newPage, type NetworkSheet } from './page.ts'

type QuadrantMark = QuadrantOfView['marks'][number]

/** Criteria by importance and performance, and in which order to work on them. */
export function quadrant(sheet: NetworkSheet): Node[] {
  const { report, t, width } = sheet
  const { marks, centre, preset, leftOut } = report.quadrant
  if (centre === null || marks.length === 0) return []
  const half = width * 0.54
  const drawing = quadrantChart(
    {
      points: marks.map(({ code, importance, performance, quarter }) => ({
        id: code,
        name: criterionName(sheet, code),
        importance,
        performance,
        quarter,
      })),
      centre,
      quarters: quarterNames(t),
      axes: {
        importance: t('compareCharts.quadrant.axis.influence'),
        performance: t('compareCharts.quadrant.axis.performance'),
      },
      height: 350,
      importance: value => partWords(sheet, value),
      percent: value => percentSign(sheet, `${Math.round(value)}`),
    },
    paperSurface(sheet, half),
  )
  const alt = marks.map(mark => pointWords(sheet, mark)).join('; ')
  const without = leftOut.map(({ code }) => criterionName(sheet, code))
  return [
    heading(t('networkReport.quadrant.heading'), newPage),
    {
      columnGap: 24,
      columns: [
        {
          width: half,
          stack: [chartFigure(drawing, half, t('networkReport.quadrant.chart', { points: alt }))],
        },
        { width: '*', stack: [priorities(sheet, marks), indices(sheet)] },
      ],
    },
    {
      text: [
        t('networkReport.quadrant.note'),
        ...(preset ? [t('compareCharts.quadrant.presetNote')] : []),
        ...(without.length > 0 ? [t('networkReport.quadrant.leftOut', { list: without.join(', ') })] : []),
      ].join(' '),
      style: 'small',
      margin: [0, 6, 0, 0],
    },
  ]
}

const partWords = (sheet: NetworkSheet, part: number) => percentSign(sheet, `${Math.round(part * 100)}`)

function pointWords(sheet: NetworkSheet, { code, importance, performance, quarter }: QuadrantMark): string {
  return sheet.t('networkReport.quadrant.point', {
    name: criterionName(sheet, code),
    importance: sheet.format.percent(toOneDecimal(importance * 100)),
    performance: sheet.format.percent(toOneDecimal(performance * 100)),
    quarter: sheet.t(`compareCharts.quadrant.quarters.${quarter}`),
  })
}

function priorities(sheet: NetworkSheet, marks: readonly QuadrantMark[]): Node {
  const { t, format } = sheet
  const column = (name: 'name' | 'importance' | 'met' | 'of') => t(`networkReport.quadrant.${name}`)
  return ruledTable(
    [
      { head: column('name'), width: '*' },
      { head: column('importance'), width: 48, number: true },
      { head: column('met'), width: 50, number: true },
      { head: column('of'), width: 46, number: true },
      { head: t('compareCharts.quadrant.priority'), width: 50, number: true },
    ],
    marks.map(({ code, importance, performance, met, of, priority, quarter }) => [
      {
        stack: [
          { text: criterionName(sheet, code) },
          { text: t(`compareCharts.quadrant.quarters.${quarter}`), style: 'note' },
        ],
      },
      percentSign(sheet, format.percent(toOneDecimal(importance * 100))),
      percentSign(sheet, format.percent(toOneDecimal(performance * 100))),
      `${met}/${of}`,
      { text: format.thousandths(priority), style: 'number', bold: true },
    ]),
  )
}
