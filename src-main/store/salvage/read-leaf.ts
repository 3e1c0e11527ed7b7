import type { PageFile } from './page-file.ts'
import { readRecord, readVarint, Unreadable, type Field } from './read-record.ts'

export type FoundRow = { readonly rowid: number | null; readonly fields: readonly Field[] }

export type Leaf = {
  readonly kind: 'table' | 'index'
  readonly rows: readonly FoundRow[]
  /** Cells that could not be read. */
  readonly broken: number
  readonly overflow: readonly number[]
}

export type Inner = {
  readonly kind: 'innerTable' | 'innerIndex'
  readonly children: readonly number[]
  /** An inner page of an index holds rows too. */
  readonly rows: readonly FoundRow[]
  readonly broken: number
  readonly overflow: readonly number[]
}

const kinds: Readonly<Partial<Record<number, Leaf['kind'] | Inner['kind']>>> = {
  2: 'innerIndex',
  5: 'innerTable',
  10: 'index',
  13: 'table',
}

/** Bytes of a cell's content, gathered from its page and the ones it overflows to. */
function payloadOf(
  file: PageFile,
  page: Buffer,
  at: number,
  length: number,
  table: boolean,
  seen: number[],
): Buffer {
  const usable = file.size
  const most = table ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23
  if (length < 0 || length > file.count * usable) throw new Unreadable('length')
  if (length <= most) {
    if (at + length > usable) throw new Unreadable('length')
    return page.subarray(at, at + length)
  }
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const fits = least + ((length - least) % (usable - 4))
  const local = fits <= most ? fits : least
  if (at + local + 4 > usable) throw new Unreadable('length')
  const parts = [page.subarray(at, at + local)]
  let next = page.readUInt32BE(at + local)
  for (let left = length - local; left > 0;) {
    const bytes = file.page(next)
    seen.push(next)
    const take = Math.min(left, usable - 4)
    parts.push(bytes.subarray(4, 4 + take))
    left -= take
    next = bytes.readUInt32BE(0)
  }
  return Buffer.concat(parts, length)
}

/** One page of a tree, cell by cell: a broken cell costs its row alone. null for a page that is none. */
export function readTreePage(file: PageFile, number: number): Leaf | Inner | null {
  const page = file.page(number)
  const start = number === 1 ? 100 : 0
  const kind = kinds[page[start] ?? 0]
  if (kind === undefined) return null
  const inner = kind === 'innerTable' || kind === 'innerIndex'
  const table = kind === 'table' || kind === 'innerTable'
  const cells = page.readUInt16BE(start + 3)
  const pointers = start + (inner ? 12 : 8)
  if (pointers + 2 * cells > file.size) return null
  const children: number[] = []
  const rows: FoundRow[] = []
  const overflow: number[] = []
  let broken = 0
  for (let cell = 0; cell < cells; cell += 1) {
    try {
      let at = page.readUInt16BE(pointers + 2 * cell)
      if (at < pointers + 2 * cells || at >= file.size) throw new Unreadable('cell')
      if (inner) {
        children.push(page.readUInt32BE(at))
        at += 4
      }
      if (kind === 'innerTable') continue
      const [length, afterLength] = readVarint(page, at)
      const [rowid, content] = table ? readVarint(page, afterLength) : [null, afterLength]
      rows.push({ rowid, fields: readRecord(payloadOf(file, page, content, length, table, overflow)) })
    } catch (error) {
      if (!(error instanceof Unreadable) && !(error instanceof RangeError)) throw error
      broken += 1
    }
  }
  if (inner) children.push(page.readUInt32BE(start + 8))
  return kind === 'innerTable' || kind === 'innerIndex'
    ? { kind, children, rows, broken, overflow }
    : { kind, rows, broken, overflow }
}
