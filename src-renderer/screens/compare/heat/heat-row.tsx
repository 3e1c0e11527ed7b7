import { memo } from 'react'
import { heatTone, type HeatScale } from '../../../../src-shared/charts/heat-tone.ts'
import { scoreText } from '../../../../src-shared/format/number.ts'
import type { Words } from '../figures.ts'
import { heatCellId } from './heat-cursor.ts'
import type { HeatRow as Row } from './heat-table.ts'

interface Props extends Words {
  readonly name: string
  /** Leads to the page of the branch; null: the network. */
  readonly to: string | null
  readonly cells: Row['cells']
  /** Place among all rows of the grid; the heading is 0. */
  readonly index: number
  readonly scale: HeatScale
  /** Column with the cursor, when it is in this row. */
  readonly here: number | null
}

/** One branch, or the network: its name, then a cell for each column. Drawn anew only when something in it changed. */
export const HeatRow = memo(function HeatRow({ name, to, cells, index, scale, here, t, language }: Props) {
  return (
    <div className="heat-row" role="row" aria-rowindex={index + 1} data-network={to === null || undefined}>
      <div
        id={heatCellId(index, 0)}
        className="heat-name"
        role="rowheader"
        data-row={index}
        data-column={0}
        data-here={here === 0 || undefined}
        title={name}
      >
        {name}
      </div>
      {cells.map((cell, at) => (
        <Cell
          // oxlint-disable-next-line react/no-array-index-key -- columns have no other order
          key={at}
          cell={cell}
          row={index}
          column={at + 1}
          scale={scale}
          here={here === at + 1}
          t={t}
          language={language}
        />
      ))}
    </div>
  )
})

interface CellProps extends Words {
  readonly cell: Row['cells'][number]
  readonly row: number
  readonly column: number
  readonly scale: HeatScale
  readonly here: boolean
}

function Cell({ cell, row, column, scale, here, t, language }: CellProps) {
  const shown = cell?.shown ?? null
  const place = {
    id: heatCellId(row, column),
    role: 'gridcell',
    'data-row': row,
    'data-column': column,
    'data-here': here || undefined,
  }
  if (cell === null || shown === null) {
    return (
      <div {...place} className="heat-cell heat-empty" aria-label={t('compare.heat.none')}>
        –
      </div>
    )
  }
  const { ground, ink } = heatTone(shown, scale)
  const percent = scoreText(shown, language)
  return (
    <div
      {...place}
      className="heat-cell"
      aria-label={t('compare.heat.cell', { percent, count: cell.n })}
      style={{ background: ground, color: ink }}
    >
      {cell.n < 3 ? t('compare.heat.few', { percent, n: cell.n }) : percent}
    </div>
  )
}
