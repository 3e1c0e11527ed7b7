import type { Place } from './heat-cursor.ts'
import { HeatLine, type LineContent } from './heat-line.ts'
import type { HeatPaint } from './heat-paint.ts'
import type { HeatRow } from './heat-table.ts'

/** Rows above the branches: the heading and the network. */
export const above = 2
/** Rows drawn beyond what is in sight: the page scrolls before it is asked what to draw. */
const around = 8
/** What is left of an idle moment must hold a row, ms. */
const rowTakes = 2

export interface HeatContent {
  readonly rows: readonly HeatRow[]
  readonly network: LineContent
  readonly paint: HeatPaint
  readonly cursor: Place
}

export interface HeatElements {
  readonly frame: HTMLElement
  /** Stays over the branches; ends with the network. */
  readonly top: HTMLElement
  /** Holds the branches and nothing else. */
  readonly body: HTMLElement
  /** Their names, which stay beside the cells. */
  readonly names: HTMLElement
}

/** Where the heading ends, the height of what scrolls below it, the widths of a name and a cell, the height of a row; px. */
interface Measures {
  readonly top: number
  readonly rows: number
  readonly name: number
  readonly cell: number
  readonly row: number
}

/**
 * The rows of the heat map. Those in sight are drawn at once, the others while the page is idle: scrolling then moves
 * what is there, and costs nothing of its own.
 */
export class HeatDrawing {
  readonly #frame: HTMLElement
  readonly #top: HTMLElement
  readonly #body: HTMLElement
  readonly #names: HTMLElement
  readonly #network = new HeatLine(1)
  readonly #lines: HeatLine[] = []
  readonly #resized = new ResizeObserver(() => this.#measure())
  #measures: Measures = { top: 0, rows: 0, name: 0, cell: 1, row: 1 }
  #content: HeatContent | null = null
  #pointed: Place | null = null
  #idle = 0

  constructor({ frame, top, body, names }: HeatElements) {
    this.#frame = frame
    this.#top = top
    this.#body = body
    this.#names = names
    this.#network.element.dataset['network'] = ''
    top.append(this.#network.element)
    this.#resized.observe(frame)
    this.#resized.observe(top)
    frame.addEventListener('scroll', this.#drawInSight, { passive: true })
  }

  close(): void {
    this.#resized.disconnect()
    cancelIdleCallback(this.#idle)
    this.#frame.removeEventListener('scroll', this.#drawInSight)
    this.#have(0)
    this.#network.element.remove()
  }

  show(content: HeatContent): void {
    const before = this.#content
    this.#content = content
    this.#have(content.rows.length)
    this.#network.show(content.network, content.paint)
    this.#measure()
    if (before) this.#lineAt(before.cursor.row)?.markHere(null)
    // The grid names the cell with the cursor: it is there, wherever it is.
    this.#draw(content.cursor.row - above)
    this.#lineAt(content.cursor.row)?.markHere(content.cursor.column)
    cancelIdleCallback(this.#idle)
    this.#drawWhenIdle(0)
  }

  /** Scrolls as little as brings a place into sight. */
  reveal({ row, column }: Place): void {
    const { rows, name, cell, row: height } = this.#measures
    const { scrollTop, scrollLeft, clientWidth } = this.#frame
    this.#frame.scrollTo({
      top: row < above ? scrollTop : nearest(scrollTop, (row - above) * height, height, rows),
      left: column === 0 ? 0 : nearest(scrollLeft, (column - 1) * cell, cell, clientWidth - name),
      behavior: 'instant',
    })
  }

  /** Shows which cell is under the pointer. */
  point(place: Place | null): void {
    if (this.#pointed) this.#lineAt(this.#pointed.row)?.markPointed(null)
    this.#pointed = place
    if (place) this.#lineAt(place.row)?.markPointed(place.column)
  }

  /**
   * The place at a point of the frame, px from its corner. Reckoned: the rows let the pointer through, because finding
   * the cell that came under it took a third of the work of each step of scrolling.
   */
  placeAt(x: number, y: number): Place | null {
    if (this.#content === null) return null
    const { top, rows, name, cell, row: height } = this.#measures
    const { scrollTop, scrollLeft, clientWidth } = this.#frame
    const [across, down] = [x - name, y - top]
    if (x < 0 || y < 0 || x >= clientWidth || down >= rows) return null
    const row = down < 0 ? (down < -height ? 0 : 1) : above + Math.floor((scrollTop + down) / height)
    const column = across < 0 ? 0 : 1 + Math.floor((scrollLeft + across) / cell)
    const { rows: all, network } = this.#content
    return row < above + all.length && column <= network.cells.length ? { row, column } : null
  }

  #measure(): void {
    const { clientHeight } = this.#frame
    const top = this.#top.offsetHeight
    this.#measures = { top, rows: clientHeight - top, ...this.#network.measures() }
    this.#drawInSight()
  }

  #have(size: number): void {
    const added: HeatLine[] = []
    while (this.#lines.length + added.length < size) {
      added.push(new HeatLine(above + this.#lines.length + added.length))
    }
    this.#lines.push(...added)
    this.#body.append(...added.map(({ element }) => element))
    this.#names.append(...added.map(({ label }) => label))
    for (const { element, label } of this.#lines.splice(size)) {
      element.remove()
      label.remove()
    }
  }

  #lineAt(row: number): HeatLine | undefined {
    return row === 1 ? this.#network : this.#lines[row - above]
  }

  readonly #drawInSight = (): void => {
    const { rows, row } = this.#measures
    const first = Math.floor(this.#frame.scrollTop / row)
    const last = first + Math.ceil(rows / row)
    for (let index = first - around; index <= last + around; index += 1) this.#draw(index)
  }

  /** Draws a branch, unless it is drawn already. */
  #draw(index: number): void {
    const row = this.#content?.rows[index]
    const line = this.#lines[index]
    if (!this.#content || !row || !line || line.shows(row, this.#content.paint)) return
    line.show(row, this.#content.paint)
  }

  #drawWhenIdle(from: number): void {
    if (from >= this.#lines.length) return
    this.#idle = requestIdleCallback(idle => {
      let index = from
      for (; index < this.#lines.length && idle.timeRemaining() > rowTakes; index += 1) this.#draw(index)
      this.#drawWhenIdle(index)
    })
  }
}

/** The least scrolling that brings a part into sight, px. */
function nearest(scrolled: number, start: number, size: number, view: number): number {
  return Math.min(start, Math.max(scrolled, start + size - view))
}
