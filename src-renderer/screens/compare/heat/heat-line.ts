import { heatCellId } from './heat-cursor.ts'
import type { HeatPaint, PaintedCell } from './heat-paint.ts'
import type { Sight } from './heat-sight.ts'
import type { HeatRow } from './heat-table.ts'

/** What one row of the grid is to show. */
export interface LineContent {
  readonly name: string
  readonly cells: HeatRow['cells']
  /** Place among all rows of the grid; the heading is 0. */
  readonly index: number
  /** Where it lies in what is scrolled, px. */
  readonly top: number
  readonly paint: HeatPaint
  /** Columns to draw, of the cells; the width of one, px. */
  readonly columns: Sight
  readonly cellWidth: number
  /** Columns with the cursor and under the pointer, when they are in this row; the names are column 0. */
  readonly here: number | null
  readonly pointed: number | null
}

interface Slot {
  readonly element: HTMLElement
  readonly text: Text
  painted: PaintedCell | null
  column: number
  left: number
  here: boolean
  pointed: boolean
}

/**
 * A branch, or the network: its name, then a cell for each column in sight. Written straight to the page, not by
 * React: a step of the wheel changes some forty cells, and only what differs in each is touched.
 */
export class HeatLine {
  readonly element = part('heat-row', 'row')
  readonly #name = part('heat-name', 'rowheader')
  readonly #nameText = new Text()
  readonly #slots: Slot[] = []
  #shown: LineContent | null = null

  constructor() {
    this.#name.ariaColIndex = '1'
    this.#name.append(this.#nameText)
    this.element.append(this.#name)
  }

  show(content: LineContent): void {
    const { name, index, top, columns, here } = content
    const before = this.#shown
    this.#shown = content
    if (before?.name !== name) {
      this.#nameText.data = name
      this.#name.title = name
    }
    if (before?.index !== index) {
      this.element.ariaRowIndex = String(index + 1)
      this.element.dataset['row'] = String(index)
    }
    if (before?.top !== top) this.element.style.transform = `translateY(${top}px)`
    this.#have(columns.size)
    for (let column = columns.from; column < columns.from + columns.size; column += 1) {
      this.#place(this.#slots[column % columns.size], column, content)
    }
    if ((before?.here === 0) !== (here === 0)) markHere(this.#name, here === 0)
  }

  #have(size: number): void {
    while (this.#slots.length < size) {
      const slot = { element: part('heat-cell', 'gridcell'), text: new Text() }
      slot.element.append(slot.text)
      this.element.append(slot.element)
      this.#slots.push({ ...slot, painted: null, column: -1, left: -1, here: false, pointed: false })
    }
    while (this.#slots.length > size) this.#slots.pop()?.element.remove()
  }

  #place(slot: Slot | undefined, column: number, content: LineContent): void {
    if (slot === undefined) return
    const { cells, paint, cellWidth, here, pointed } = content
    const { element, text } = slot
    const painted = paint(cells[column] ?? null)
    const left = column * cellWidth
    const [isHere, isPointed] = [here === column + 1, pointed === column + 1]
    if (slot.column !== column) element.ariaColIndex = String(column + 2)
    if (slot.left !== left) element.style.left = `${left}px`
    if (slot.painted !== painted) {
      text.data = painted.text
      element.ariaLabel = painted.label
      element.className = painted.style ? 'heat-cell' : 'heat-cell heat-empty'
      element.style.backgroundColor = painted.style?.background ?? ''
      element.style.color = painted.style?.color ?? ''
    }
    if (slot.here !== isHere) markHere(element, isHere)
    if (slot.pointed !== isPointed) element.toggleAttribute('data-pointed', isPointed)
    slot.painted = painted
    slot.column = column
    slot.left = left
    slot.here = isHere
    slot.pointed = isPointed
  }
}

/** The grid names the cell with the cursor by its id. */
function markHere(element: HTMLElement, here: boolean): void {
  if (here) element.id = heatCellId
  else element.removeAttribute('id')
}

function part(className: string, role: string): HTMLElement {
  const element = document.createElement('div')
  element.className = className
  element.role = role
  return element
}
