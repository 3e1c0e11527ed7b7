import { ruled } from '../audit/style.ts'
import { heading } from '../audit/heading.ts'
import { changeWords, intervalWords, signed } from '../compared/figures.ts'
import { ruledTable } from '../compared/table.ts'
import type { Node } from '../engine/node.ts'
import type { Segment } from '../network-report.ts'
import { barWidth, meanBars, withScale } from './mean-bar.ts'
import { newPage, type NetworkSheet } from './page.ts'

const layout = { ...ruled, paddingTop: () => 0, paddingBottom: () => 0 }
const inside = [0, 5, 0, 4] as const

/** Regions and formats, each as the mean of its branches. */
export function segments(sheet: NetworkSheet): Node[] {
  const { report, t } = sheet
  const { segments: found } = report
  if (found.length === 0) return []
  const groups = (['region', 'format'] as const)
    .map(by => found.filter(one => one.by === by))
    .filter(group => group.length > 0)
  return [
    heading(t('networkReport.segments.heading'), { ...newPage, margin: [0, 0, 0, 2] }),
    { text: t('networkReport.segments.note'), style: 'small', margin: [0, 0, 0, 6] },
    ...groups.map((group): Node => ({ ...table(sheet, group), margin: [0, 0, 0, 14] })),
  ]
}

function table(sheet: NetworkSheet, group: readonly Segment[]): Node {
  const { report, t, format } = sheet
  const { network, target } = report.ranking
  const bars = meanBars(
    sheet,
    group.map(one => one.network),
    { target, network },
  )
  const by = group[0]?.by ?? 'region'
  const cell = (text: string, more: Partial<Node> = {}): Node => ({ text, margin: inside, ...more })
  const number = (text: string): Node => cell(text, { style: 'number' })
  const made = ruledTable(
    [
      { head: t(`networkReport.segments.${by}`), width: '*' },
      { head: '', width: barWidth },
      { head: t('compared.column.mean'), width: 40, number: true },
      { head: t('compared.column.interval'), width: 78, number: true },
      { head: t('networkReport.segments.branches'), width: 54, number: true },
      { head: t('compared.column.visits'), width: 44, number: true },
      { head: t('compared.column.change'), width: 84 },
      { head: t('compared.column.gap'), width: 42, number: true },
    ],
    group.map(({ name, network: own }, at) => [
      cell(name === '' ? t('networkReport.segments.unnamed') : name),
      bars.rows[at] ?? '',
      { ...number(format.percent(own.shown)), bold: true },
      number(own.interval.kind === 'one' ? '–' : intervalWords(sheet, own.interval, 'branches')),
      number(`${own.branches}`),
      number(`${own.visits}`),
      cell(
        own.change.kind === 'notEnough'
          ? `· ${t('networkReport.segments.few')}`
          : changeWords(sheet, own.change),
      ),
      number(signed(sheet, own.gap)),
    ]),
    { layout },
  )
  return withScale(made, { row: 0, column: 1 }, bars.head)
}
