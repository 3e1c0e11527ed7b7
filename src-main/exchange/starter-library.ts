import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fault } from '../../src-shared/model/fault.ts'
import { readLibraryFile, type LibraryItem } from './read-library-file.ts'

export type StarterLibrary =
  | { readonly ok: true; readonly items: LibraryItem[] }
  | { readonly ok: false; readonly file: string; readonly faults: Fault[] }

/**
 * The starter library as files on disk, read by the same reader as a user's own. Standards come first:
 * checklists name them. Without a list of industries, all of them.
 */
export async function readStarterLibrary(
  folder: string,
  industries?: readonly string[],
): Promise<StarterLibrary> {
  const found = await readdir(folder, { recursive: true })
  const files = found
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => name.endsWith('.json'))
    .filter(name => industries === undefined || industries.some(industry => name.startsWith(`${industry}/`)))
    .sort(
      (a, b) =>
        Number(a.endsWith('.checklist.json')) - Number(b.endsWith('.checklist.json')) || (a < b ? -1 : 1),
    )
  const items: LibraryItem[] = []
  for (const file of files) {
    const read = readLibraryFile(await readFile(join(folder, file)))
    if (!read.ok) return { ok: false, file, faults: read.faults }
    items.push(read.item)
  }
  return { ok: true, items }
}
