import { memo } from 'react'
import { heatCellId } from './heat-cursor.ts'
import type { HeatPaint, PaintedCell } from './heat-paint.ts'
import type { HeatRow as Row } from './heat-table.ts'

interface Props {
  readonly name: string
  /** The network stands above the branches. */
  readonly network?: boolean
  readonly cells: Row['cells']
  /** Place among all rows of the grid; the heading is 0. */
  readonly index: number
  readonly paint: HeatPaint
  /** Columns to draw, of the cells. */
  readonly from: number
  readonly end: number
  /** Column with the cursor, when it is in this row; the names are column 0. */
  readonly here: number | null
}

/** One branch, or the network: its name, then a cell for each column. Drawn anew only when something in it changed. */
export const HeatRow = memo(function HeatRow(props: Props) {
  const { name, network, cells, index, paint, from, end, here } = props
  return (
    <div className="heat-row" role="row" aria-rowindex={index + 1} data-row={index} data-network={network}>
      <div
        id={here === 0 ? heatCellId : undefined}
        className="heat-name"
        role="rowheader"
        aria-colindex={1}
        title={name}
      >
        {name}
      </div>
      {cells
        .slice(from, end)
        .map((cell, at) =>
          drawn(paint(cell), from + at + 1, here === from + at + 1, end - from < cells.length),
        )}
    </div>
  )
})

/** Not a component: there are thousands of them, and a row is always drawn whole. */
function drawn({ text, label, style }: PaintedCell, column: number, here: boolean, windowed: boolean) {
  return (
    <div
      key={column}
      id={here ? heatCellId : undefined}
      className={style ? 'heat-cell' : 'heat-cell heat-empty'}
      role="gridcell"
      aria-colindex={column + 1}
      aria-label={label}
      style={windowed ? { ...style, gridColumn: column + 1 } : style}
    >
      {text}
    </div>
  )
}
