import { ruled } from '../audit/style.ts'
import type { Node, TableLayout } from '../engine/node.ts'

/** For tables of many rows. */
export const tight: TableLayout = { ...ruled, paddingTop: () => 2.2, paddingBottom: () => 2.2 }

/** A column of a table: its head, its width, and whether it holds numbers. */
export interface Column {
  readonly head: string
  readonly width: number | '*' | 'auto'
  readonly number?: boolean
}

type Cell = string | Node

/** A table with hairlines; the first cell of a row names it. */
export function ruledTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  more: { readonly layout?: TableLayout; readonly heading?: Node; readonly fontSize?: number } = {},
): Node {
  const { heading, fontSize } = more
  const cell = (content: Cell, at: number): Node => ({
    ...(typeof content === 'string' ? { text: content } : content),
    ...(columns[at]?.number && !(typeof content !== 'string' && content.style) ? { style: 'number' } : {}),
    ...(at === 0 ? { rowHeader: true } : {}),
    ...(fontSize === undefined ? {} : { fontSize }),
  })
  return {
    tag: 'Table',
    layout: more.layout ?? ruled,
    table: {
      headerRows: heading ? 2 : 1,
      ...(heading ? { captionRows: 1 } : {}),
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ width }) => width),
      body: [
        ...(heading
          ? [[{ ...heading, colSpan: columns.length }, ...columns.slice(1).map((): Node => ({ text: '' }))]]
          : []),
        columns.map(({ head, number }): Node => ({
          text: head,
          style: number ? ['column', 'number'] : 'column',
        })),
        ...rows.map(row => row.map(cell)),
      ],
    },
  }
}
