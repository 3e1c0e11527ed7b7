import type { ComparedBranchLine } from '../../../src-shared/model/comparison.ts'
import { ruled } from '../audit/style.ts'
import { heading } from '../audit/heading.ts'
import { changeWords, intervalWords, rankWords, signed } from '../compared/figures.ts'
import { ruledTable } from '../compared/table.ts'
import type { Node } from '../engine/node.ts'
import { barWidth, meanBars, withScale, type MeanBars } from './mean-bar.ts'
import { newPage, type NetworkSheet } from './page.ts'

// Bars reach from hairline to hairline: the network's band runs through all rows.
const layout = { ...ruled, paddingTop: () => 0, paddingBottom: () => 0 }
/** Room in a row above and below; less where all branches just fit on a page by it. */
const roomy = { inside: [0, 5, 0, 4], over: 4 } as const
const close = { inside: [0, 2.6, 0, 2.2], over: 1 } as const
const mostRoomy = 15

/** Branches with intervals and rank ranges; those with too few visits apart. */
export function ranking(sheet: NetworkSheet): Node[] {
  const { report, t } = sheet
  const { branches, notEnough, network, target, method } = report.ranking
  const lines = [...branches, ...notEnough]
  const room = lines.length > mostRoomy ? close : roomy
  const bars = meanBars(sheet, lines, { target, network }, room.over)
  const note = method === 'pairs' ? t('networkReport.ranking.note') : t('networkReport.ranking.noteAgainst')
  return [
    ...(branches.length === 0
      ? []
      : [
          table(
            sheet,
            { lines: branches, bars, room },
            {
              stack: [
                heading(t('networkReport.ranking.heading'), { margin: [0, 0, 0, 2] }),
                { text: note, style: 'small', margin: [0, 0, 0, 6] },
              ],
            },
          ),
        ]),
    ...(notEnough.length === 0
      ? []
      : [
          table(
            sheet,
            { lines: notEnough, bars: { ...bars, rows: bars.rows.slice(branches.length) }, room },
            {
              stack: [
                heading(t('networkReport.ranking.apart'), {
                  margin: [0, branches.length === 0 ? 0 : 14, 0, 2],
                  fontSize: 11,
                  outline: branches.length === 0,
                }),
                { text: t('networkReport.ranking.apartNote'), style: 'small', margin: [0, 0, 0, 6] },
              ],
            },
          ),
        ]),
  ].map((node, at): Node => (at === 0 ? { ...node, pageBreak: newPage.pageBreak } : node))
}

interface Rows {
  readonly lines: readonly ComparedBranchLine[]
  readonly bars: MeanBars
  readonly room: typeof roomy | typeof close
}

function table(sheet: NetworkSheet, { lines, bars, room }: Rows, above: Node): Node {
  const { t, format } = sheet
  const column = (name: 'rank' | 'branch' | 'visits' | 'mean' | 'interval' | 'change' | 'gap') =>
    t(`compared.column.${name}`)
  const cell = (text: string, more: Partial<Node> = {}): Node => ({ text, margin: room.inside, ...more })
  const number = (text: string): Node => cell(text, { style: 'number' })
  const made = ruledTable(
    [
      { head: column('rank'), width: 56 },
      { head: column('branch'), width: '*' },
      { head: '', width: barWidth },
      { head: column('mean'), width: 34, number: true },
      { head: column('interval'), width: 72, number: true },
      { head: column('visits'), width: 38, number: true },
      { head: column('change'), width: 76 },
      { head: column('gap'), width: 38, number: true },
    ],
    lines.map((line, at) => [
      cell(line.rank.kind === 'notEnough' ? '–' : rankWords(sheet, line.rank)),
      cell(named(sheet, line)),
      bars.rows[at] ?? '',
      { ...number(format.percent(line.shown)), bold: true },
      number(intervalWords(sheet, line.interval)),
      number(line.rank.kind === 'notEnough' ? `(${line.n})` : `${line.n}`),
      cell(changeWords(sheet, line.change)),
      number(signed(sheet, line.gap)),
    ]),
    { heading: above, layout },
  )
  return withScale(made, { row: 1, column: 2 }, bars.head)
}

/** A name that another branch has too is told apart by its city. */
function named({ report }: NetworkSheet, { name, city }: ComparedBranchLine): string {
  const { branches, notEnough } = report.ranking
  const same = [...branches, ...notEnough].filter(line => line.name === name).length > 1
  return same && city !== '' ? `${name}, ${city}` : name
}
