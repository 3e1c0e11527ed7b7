import type { PageFile } from './page-file.ts'
import { readTreePage, type FoundRow, type Inner, type Leaf } from './read-leaf.ts'
import { Unreadable } from './read-record.ts'

export type Walk = {
  readonly rows: FoundRow[]
  /** Pages and cells that could not be read. */
  broken: number
}

/** null for a page that cannot be read or is of no tree. */
export function pageAt(file: PageFile, number: number): Leaf | Inner | null {
  try {
    return readTreePage(file, number)
  } catch (error) {
    if (error instanceof Unreadable || error instanceof RangeError) return null
    throw error
  }
}

/** Every row below a page; each broken page costs what hangs on it. `seen` keeps a tree that bites its tail from going on. */
export function* walkTree(file: PageFile, root: number, table: boolean, seen: Set<number>): Generator<Walk> {
  const waiting = [root]
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const page = seen.has(number) ? null : pageAt(file, number)
    const ours = page !== null && (page.kind === 'table' || page.kind === 'innerTable') === table
    if (!ours) {
      yield { rows: [], broken: 1 }
      continue
    }
    seen.add(number)
    for (const one of page.overflow) seen.add(one)
    if ('children' in page) waiting.push(...page.children)
    yield { rows: [...page.rows], broken: page.broken }
  }
}

/** Pages that hold nothing any more, as far as their list can be followed. */
export function freePages(file: PageFile): Set<number> {
  const free = new Set<number>()
  try {
    let trunk = file.page(1).readUInt32BE(32)
    while (trunk !== 0 && !free.has(trunk)) {
      const page = file.page(trunk)
      free.add(trunk)
      const leaves = Math.min(page.readUInt32BE(4), file.size / 4 - 2)
      for (let leaf = 0; leaf < leaves; leaf += 1) free.add(page.readUInt32BE(8 + 4 * leaf))
      trunk = page.readUInt32BE(0)
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
  }
  return free
}
