import type { Place } from './heat-cursor.ts'
import { HeatLine, type LineContent } from './heat-line.ts'
import type { HeatPaint } from './heat-paint.ts'
import { partAt, scrolledTo, sightOf, type Sight, type Strip } from './heat-sight.ts'
import type { HeatRow } from './heat-table.ts'

/** Rows above the branches: the heading and the network. */
export const above = 2
/** Drawn around what is in sight: the page scrolls before it is asked what to draw. */
const around = { rows: 4, columns: 3 }
/** Of a row (as in heat.css), of the names at most, of a cell at least, rem. */
const rem = { row: 2, name: 17, cell: 5.5 }
/** Of the width, for the names at most. */
const namesPart = 0.45

export interface HeatContent {
  readonly rows: readonly HeatRow[]
  readonly network: Pick<HeatRow, 'name' | 'cells'>
  readonly paint: HeatPaint
  readonly cursor: Place
}

/** The rows in sight of the heat map, kept up with its scrolling. */
export class HeatDrawing {
  readonly #frame: HTMLElement
  readonly #top: HTMLElement
  readonly #body: HTMLElement
  readonly #network = new HeatLine()
  readonly #lines: HeatLine[] = []
  readonly #px: typeof rem
  readonly #resized = new ResizeObserver(() => this.#measure())
  #view = { top: 0, rows: 0, name: 0, columns: 0, cell: 0 }
  #content: HeatContent | null = null
  #pointed: Place | null = null
  #drawn: { readonly rows: Sight; readonly columns: Sight } | null = null

  /** `top` stands over the names and ends with the network; `body` holds the branches and nothing else. */
  constructor(frame: HTMLElement, top: HTMLElement, body: HTMLElement) {
    this.#frame = frame
    this.#top = top
    this.#body = body
    const one = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    this.#px = { row: rem.row * one, name: rem.name * one, cell: rem.cell * one }
    this.#network.element.dataset['network'] = ''
    top.append(this.#network.element)
    this.#resized.observe(frame)
    this.#resized.observe(top)
    frame.addEventListener('scroll', this.#scrolled, { passive: true })
  }

  close(): void {
    this.#resized.disconnect()
    this.#frame.removeEventListener('scroll', this.#scrolled)
    for (const { element } of [this.#network, ...this.#lines]) element.remove()
  }

  show(content: HeatContent): void {
    this.#content = content
    this.#measure()
  }

  /** Scrolls as little as brings a place into sight. */
  reveal({ row, column }: Place): void {
    if (this.#content === null) return
    const [rows, columns] = this.#strips(this.#content)
    this.#frame.scrollTo({
      top: row < above ? rows.scrolled : scrolledTo(row - above, rows),
      left: column === 0 ? 0 : scrolledTo(column - 1, columns),
      behavior: 'instant',
    })
  }

  /** Shows which cell is under the pointer. */
  point(place: Place | null): void {
    this.#pointed = place
    if (this.#content !== null) this.#draw(this.#content)
  }

  /**
   * The place at a point of the frame, px from its corner. Reckoned: the cells let the pointer through, because finding
   * the one that came under it took a third of the work of each step of scrolling.
   */
  placeAt(x: number, y: number): Place | null {
    if (this.#content === null) return null
    const [rows, columns] = this.#strips(this.#content)
    const [across, down] = [x - this.#view.name, y - this.#view.top]
    if (x < 0 || y < 0 || across >= columns.view || down >= rows.view) return null
    const row = down < 0 ? (down < -rows.part ? 0 : 1) : above + partAt(down, rows)
    const column = across < 0 ? 0 : 1 + partAt(across, columns)
    return row < above + rows.count && column <= columns.count ? { row, column } : null
  }

  #measure(): void {
    if (this.#content === null) return
    const { clientWidth, clientHeight } = this.#frame
    const name = Math.min(this.#px.name, Math.round(clientWidth * namesPart))
    const columns = clientWidth - name
    const cell = Math.max(this.#px.cell, columns / this.#content.network.cells.length)
    this.#frame.style.setProperty('--heat-name', `${name}px`)
    this.#frame.style.setProperty('--heat-cell', `${cell}px`)
    // The heading is as high as its words need at that width.
    const top = this.#top.offsetHeight
    this.#view = { top, rows: clientHeight - top, name, columns, cell }
    this.#body.style.height = `${this.#content.rows.length * this.#px.row}px`
    this.#draw(this.#content)
  }

  /** Most steps of the wheel end within a row that is drawn already, or bring up a few. */
  readonly #scrolled = (): void => {
    if (this.#content === null || this.#drawn === null) return
    const { rows, columns } = this.#sight(this.#content)
    if (rows.from !== this.#drawn.rows.from || columns.from !== this.#drawn.columns.from) {
      this.#draw(this.#content)
    }
  }

  #draw(content: HeatContent): void {
    const sight = this.#sight(content)
    this.#drawn = sight
    const { network, rows, cursor, paint } = content
    const pointed = this.#pointed
    const shared = { paint, columns: sight.columns, cellWidth: this.#view.cell }
    const lineAt = (index: number, top: number, { name, cells }: HeatContent['network']): LineContent => ({
      ...shared,
      name,
      cells,
      index,
      top,
      here: cursor.row === index ? cursor.column : null,
      pointed: pointed?.row === index ? pointed.column : null,
    })
    this.#network.show(lineAt(1, 0, network))
    this.#have(sight.rows.size)
    for (const [at, row] of rows.slice(sight.rows.from, sight.rows.from + sight.rows.size).entries()) {
      const index = sight.rows.from + at
      this.#lines[index % sight.rows.size]?.show(lineAt(index + above, index * this.#px.row, row))
    }
  }

  #have(size: number): void {
    while (this.#lines.length < size) {
      const line = new HeatLine()
      this.#lines.push(line)
      this.#body.append(line.element)
    }
    while (this.#lines.length > size) this.#lines.pop()?.element.remove()
  }

  #sight(content: HeatContent): { readonly rows: Sight; readonly columns: Sight } {
    const [rows, columns] = this.#strips(content)
    return { rows: sightOf(rows, around.rows), columns: sightOf(columns, around.columns) }
  }

  #strips({ rows, network }: HeatContent): [rows: Strip, columns: Strip] {
    const { scrollTop, scrollLeft } = this.#frame
    const { rows: height, columns: width, cell } = this.#view
    return [
      { scrolled: scrollTop, view: height, part: this.#px.row, count: rows.length },
      { scrolled: scrollLeft, view: width, part: cell, count: network.cells.length },
    ]
  }
}
