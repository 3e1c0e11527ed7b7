import { barsAxisHeight, barsSvg, type Bar } from '../../../src-shared/charts/bars.ts'
import { wrapWords } from '../../../src-shared/charts/wrap-words.ts'
import type { Node } from '../engine/node.ts'
import { lineHeightOf, widthOf } from '../engine/fonts.ts'
import type { Page } from './page.ts'
import { lineSpacing, ruled } from './style.ts'

// Tighter than a table of words: the bars hold the rows apart.
const padding = 3.8
const hairline = 0.6
const layout = { ...ruled, paddingTop: () => padding, paddingBottom: () => padding }

export interface BarRow {
  readonly name: string
  readonly nameMark?: Node | null
  readonly bar: Bar
  /** The first figure stands out. */
  readonly figures: readonly string[]
}

interface BarTable {
  readonly heading?: Node
  /** Names of the columns: of the names first, of the figures after. */
  readonly columns: readonly string[]
  readonly figureWidths: readonly number[]
  readonly rows: readonly BarRow[]
  readonly max: number
  readonly ticks: readonly number[]
  readonly alt: string
  readonly label: (value: number) => string
  readonly nameWidth?: number
}

/** A table whose rows carry bars on one labelled scale: drawn as one chart over the rows' empty cells. */
export function barTable(page: Pick<Page, 'palette' | 'width'>, table: BarTable): Node {
  const nameWidth = table.nameWidth ?? 150
  const figures = table.figureWidths.reduce((sum, width) => sum + width + 8, 0)
  const chartWidth = page.width - nameWidth - 8 - figures - 8
  const lines = Math.max(
    1,
    ...table.rows.map(
      row =>
        wrapWords(row.name, nameWidth - (row.nameMark ? 12 : 0), text => widthOf(text, 'regular', 9.5))
          .length,
    ),
  )
  const inner = lines * lineHeightOf(9.5) * lineSpacing
  const pitch = inner + 2 * padding + hairline
  const height = table.rows.length * pitch + barsAxisHeight
  const chart: Node = {
    svg: barsSvg({
      bars: table.rows.map(row => row.bar),
      max: table.max,
      ticks: table.ticks,
      palette: page.palette,
      font: 'Golos',
      width: chartWidth,
      pitch,
      inset: 14,
      label: table.label,
    }),
    width: chartWidth,
    height,
    tag: 'Figure',
    alt: table.alt,
    relativePosition: { x: 0, y: -padding },
  }
  const [first = '', ...others] = table.columns
  return {
    unbreakable: true,
    stack: [
      ...(table.heading ? [table.heading] : []),
      {
        tag: 'Table',
        layout,
        table: {
          headerRows: 1,
          widths: [nameWidth, '*', ...table.figureWidths],
          heights: row => (row === 0 ? 0 : inner),
          body: [
            [
              { text: first, style: 'column' },
              { text: '' },
              ...others.map((text): Node => ({ text, style: ['column', 'number'] })),
            ],
            ...table.rows.map((row, index): Node[] => [
              { ...nameCell(row), rowHeader: true },
              index === 0 ? { stack: [chart] } : { text: '' },
              ...row.figures.map((text, at): Node => ({ text, style: 'number', bold: at === 0 })),
            ]),
          ],
        },
      },
      { text: '', fontSize: 1, margin: [0, 0, 0, barsAxisHeight - 4] },
    ],
  }
}

function nameCell(row: BarRow): Node {
  const name: Node = { text: row.name }
  return row.nameMark ? { columns: [{ ...name, width: 'auto' }, row.nameMark], columnGap: 4 } : name
}
