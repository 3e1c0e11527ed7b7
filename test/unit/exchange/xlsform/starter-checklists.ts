import { join } from 'node:path'
import type { Checklist } from '../../../../src-shared/model/checklist.ts'
import { readStarterLibrary } from '../../../../src-main/exchange/starter-library.ts'

const folder = join(import.meta.dirname, '../../../../resources/library')

/** The checklists that Vizit brings along. */
export async function starterChecklists(): Promise<Checklist[]> {
  const library = await readStarterLibrary(folder)
  if (!library.ok) throw new Error(library.file)
  return library.items.flatMap(item => (item.kind === 'checklist' ? [item.checklist] : []))
}
