import { heatCellId } from './heat-cursor.ts'
import type { HeatPaint, PaintedCell } from './heat-paint.ts'
import type { HeatRow } from './heat-table.ts'

/** What one row of the grid shows: a branch, or the network. */
export type LineContent = Pick<HeatRow, 'name' | 'cells'>

interface Slot {
  readonly element: HTMLElement
  readonly text: Text
  painted: PaintedCell | null
}

/**
 * A name, then a cell for each column. Written straight to the page, not by React: there are thousands of cells, and
 * those out of sight are written when there is nothing else to do.
 */
export class HeatLine {
  readonly element = part('heat-row', 'row')
  /** The name once more, for the column that stays when the cells go by. */
  readonly label = document.createElement('div')
  readonly #name = part('heat-name', 'rowheader')
  readonly #slots: Slot[] = []
  #content: LineContent | null = null
  #paint: HeatPaint | null = null
  #here: HTMLElement | null = null
  #pointed: HTMLElement | null = null

  /** `index`: place among all rows of the grid; the heading is 0. */
  constructor(index: number) {
    this.element.ariaRowIndex = String(index + 1)
    this.element.dataset['row'] = String(index)
    this.#name.ariaColIndex = '1'
    this.element.append(this.#name)
    this.label.className = 'heat-name'
  }

  shows(content: LineContent, paint: HeatPaint): boolean {
    return this.#content === content && this.#paint === paint
  }

  show(content: LineContent, paint: HeatPaint): void {
    const { name, cells } = content
    if (this.#content?.name !== name) {
      for (const element of [this.#name, this.label]) {
        element.textContent = name
        element.title = name
      }
    }
    this.#content = content
    this.#paint = paint
    this.#have(cells.length)
    for (const [column, slot] of this.#slots.entries()) write(slot, paint(cells[column] ?? null))
  }

  /** Sets the cursor to a column, the names being 0, or takes it away. */
  markHere(column: number | null): void {
    this.#here?.removeAttribute('id')
    this.#here = this.#at(column)
    if (this.#here) this.#here.id = heatCellId
    this.label.toggleAttribute('data-here', column === 0)
  }

  markPointed(column: number | null): void {
    this.#pointed?.removeAttribute('data-pointed')
    this.#pointed = this.#at(column)
    this.#pointed?.setAttribute('data-pointed', '')
  }

  /** Widths of the name and of a cell, height of the row; px. Cells share what the window has. */
  measures(): { readonly name: number; readonly cell: number; readonly row: number } {
    const { width, height } = this.element.getBoundingClientRect()
    const name = this.#name.offsetWidth
    return { name, cell: (width - name) / Math.max(1, this.#slots.length), row: height }
  }

  /** The cell of a column. */
  #at(column: number | null): HTMLElement | null {
    if (column === null) return null
    return column === 0 ? this.#name : (this.#slots[column - 1]?.element ?? null)
  }

  #have(size: number): void {
    const added: HTMLElement[] = []
    while (this.#slots.length < size) {
      const slot: Slot = { element: part('heat-cell', 'gridcell'), text: new Text(), painted: null }
      slot.element.append(slot.text)
      this.#slots.push(slot)
      slot.element.ariaColIndex = String(this.#slots.length + 1)
      added.push(slot.element)
    }
    this.element.append(...added)
    for (const { element } of this.#slots.splice(size)) element.remove()
  }
}

/** Nearly all that changes is text and colours; only what differs is touched. */
function write(slot: Slot, painted: PaintedCell): void {
  if (slot.painted === painted) return
  const { element, text } = slot
  text.data = painted.text
  element.ariaLabel = painted.label
  element.classList.toggle('heat-empty', painted.style === undefined)
  element.style.backgroundColor = painted.style?.background ?? ''
  element.style.color = painted.style?.color ?? ''
  slot.painted = painted
}

function part(className: string, role: string): HTMLElement {
  const element = document.createElement('div')
  element.className = className
  element.role = role
  return element
}
