import type { PageFile } from './page-file.ts'
import { walkTree } from './walk-tree.ts'

export type Roots = {
  readonly tables: ReadonlyMap<string, number>
  /** Of indexes: their pages are nobody's rows. */
  readonly indexes: readonly number[]
  /** The schema was read to its end. */
  readonly whole: boolean
}

/** Where each tree begins, from the schema on the first page. */
export function readRoots(file: PageFile, seen: Set<number>): Roots {
  const tables = new Map<string, number>()
  const indexes: number[] = []
  let broken = 0
  for (const walk of walkTree(file, 1, true, seen)) {
    broken += walk.broken
    for (const { fields } of walk.rows) {
      const [type, name, , root] = fields
      if (typeof name !== 'string' || typeof root !== 'number') continue
      if (type === 'table') tables.set(name, root)
      else if (type === 'index') indexes.push(root)
    }
  }
  return { tables, indexes, whole: broken === 0 }
}
