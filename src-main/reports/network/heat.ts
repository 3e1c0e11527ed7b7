import { heatScales, heatTone } from '../../../src-shared/charts/heat-tone.ts'
import type { PartsOfBranches } from '../../../src-shared/model/comparison.ts'
import { ruled } from '../audit/style.ts'
import { heading } from '../audit/heading.ts'
import type { Node, TableLayout } from '../engine/node.ts'
import { newPage, type NetworkSheet } from './page.ts'

type Cell = { readonly n: number; readonly mean: number | null; readonly shown: number | null }

const nameWidth = 172
// White between cells: neighbours of one tone stay apart.
const layout: TableLayout = {
  ...ruled,
  hLineWidth: () => 1,
  vLineWidth: () => 1,
  hLineColor: () => '#ffffff',
  vLineColor: () => '#ffffff',
  paddingLeft: () => 3,
  paddingRight: () => 3,
  paddingTop: () => 3.6,
  paddingBottom: () => 3.6,
}
/** Less room in a row where all branches just fit on a page by it. */
const close: TableLayout = { ...layout, paddingTop: () => 1.9, paddingBottom: () => 1.9 }
const mostRoomy = 17

/** Branch by moment: number, n and tone in each cell; branches in the order of the ranking. */
export function heat(sheet: NetworkSheet): Node[] {
  const { report, t, width } = sheet
  const { parts, ranking } = report
  if (parts.parts.length === 0) return []
  const lines = [...ranking.branches, ...ranking.notEnough]
  const cellsOf = new Map(parts.branches.map(({ branch, cells }) => [branch, cells]))
  const columns = parts.parts.length + 1
  const each = (width - nameWidth - columns * 7 - 8) / columns
  const { network } = ranking
  const networkRow = [
    { n: network.visits, mean: network.mean, shown: network.shown },
    ...parts.parts.map(part => ({
      n: part.network.visits,
      mean: part.network.mean,
      shown: part.network.shown,
    })),
  ]
  return [
    {
      tag: 'Table',
      layout: lines.length > mostRoomy ? close : layout,
      pageBreak: newPage.pageBreak,
      table: {
        headerRows: 2,
        captionRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        widths: [nameWidth, ...Array.from({ length: columns }, () => each)],
        body: [
          caption(sheet, columns),
          head(sheet, parts),
          row(sheet, t('networkReport.heat.network'), networkRow, true),
          ...lines.map(line =>
            row(
              sheet,
              line.name,
              [
                { n: line.n, mean: line.mean, shown: line.shown },
                ...(cellsOf.get(line.branch) ?? parts.parts.map(() => null)),
              ],
              false,
            ),
          ),
        ],
      },
    },
  ]
}

function caption({ t }: NetworkSheet, columns: number): Node[] {
  const above: Node = {
    colSpan: columns + 1,
    margin: [-3, -3, 0, 4],
    stack: [
      heading(t('networkReport.heat.heading'), { margin: [0, 0, 0, 2] }),
      { text: t('networkReport.heat.note'), style: 'small' },
    ],
  }
  return [above, ...Array.from({ length: columns }, (): Node => ({ text: '' }))]
}

function head({ t, format }: NetworkSheet, { parts }: PartsOfBranches): Node[] {
  const named = (text: string): Node => ({ text, style: 'column', fontSize: 7.2, alignment: 'center' })
  return [
    { text: t('compared.column.branch'), style: 'column', margin: [-3, 0, 0, 0] },
    named(t('networkReport.heat.total')),
    ...parts.map(({ part, title }) => named(title ? format.text(title) : part)),
  ]
}

function row(sheet: NetworkSheet, name: string, cells: readonly (Cell | null)[], bold: boolean): Node[] {
  return [
    { text: name, rowHeader: true, bold, margin: [-3, 0, 0, 0] },
    ...cells.map(cell => toned(sheet, cell)),
  ]
}

/** A number on its tone; in brackets where fewer than three visits stand behind it. */
function toned({ format, palette }: NetworkSheet, cell: Cell | null): Node {
  if (cell === null || cell.shown === null || cell.mean === null) {
    return { text: '–', color: palette.muted, alignment: 'center' }
  }
  const { ground, ink } = heatTone(cell.mean, heatScales.light)
  const percent = format.percent(cell.shown)
  return {
    fillColor: ground,
    alignment: 'center',
    text: [
      { text: cell.n < 3 ? `(${percent})` : percent, color: ink, bold: true, fontFeatures: ['tnum'] },
      { text: `  ${cell.n}`, color: ink, fontSize: 6.8, fontFeatures: ['tnum'] },
    ],
  }
}
