/** A cell of the grid: row 0 is the heading, row 1 the network, then the branches; column 0 holds the names. */
export interface Place {
  readonly row: number
  readonly column: number
}

export interface Extent {
  readonly rows: number
  readonly columns: number
}

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** Rows of a page. */
const page = 10

/** Where a key leads in a grid, as the ARIA practices have it; null: not a key of the grid. */
export function placeAfter(from: Place, { key, ctrlKey, metaKey }: Pressed, extent: Extent): Place | null {
  const far = ctrlKey || metaKey
  const to = target(from, key, far, extent)
  if (to === null) return null
  return {
    row: Math.min(extent.rows - 1, Math.max(0, to.row)),
    column: Math.min(extent.columns - 1, Math.max(0, to.column)),
  }
}

function target({ row, column }: Place, key: string, far: boolean, { rows, columns }: Extent): Place | null {
  switch (key) {
    case 'ArrowDown':
      return { row: far ? rows : row + 1, column }
    case 'ArrowUp':
      return { row: far ? 0 : row - 1, column }
    case 'ArrowRight':
      return { row, column: far ? columns : column + 1 }
    case 'ArrowLeft':
      return { row, column: far ? 0 : column - 1 }
    case 'Home':
      return { row: far ? 0 : row, column: 0 }
    case 'End':
      return { row: far ? rows : row, column: columns }
    case 'PageDown':
      return { row: row + page, column }
    case 'PageUp':
      return { row: row - page, column }
    default:
      return null
  }
}

/** Of the one cell with the cursor. */
export const heatCellId = 'heat-here'

/** The place of a cell, or of what stands in it. */
export function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest('[aria-colindex]') : null
  const row = cell?.closest<HTMLElement>('[data-row]')?.dataset['row']
  if (!cell || row === undefined) return null
  return { row: Number(row), column: Number(cell.getAttribute('aria-colindex')) - 1 }
}
