import { publishChecklist, type Published } from '../store/checklists.ts'
import type { Writer } from '../store/connection.ts'
import type { StoreFault } from '../store/fault.ts'
import { done, type Result } from '../store/result.ts'
import { importStandards } from '../store/import-standards.ts'
import { together } from '../store/together.ts'
import type { LibraryItem } from './read-library-file.ts'

export interface LibraryImported {
  readonly checklists: Published[]
  readonly standards: { readonly added: number; readonly updated: number; readonly unchanged: number }
}

/** Takes in checklists and standards as one: everything or nothing. */
export function importLibrary(
  writer: Writer,
  items: readonly LibraryItem[],
): Result<LibraryImported, StoreFault> {
  return together<LibraryImported, StoreFault>(writer, 'importLibrary', () => {
    const checklists: Published[] = []
    const standards = { added: 0, updated: 0, unchanged: 0 }
    for (const item of items) {
      if (item.kind === 'checklist') {
        const published = publishChecklist(writer, item.checklist)
        if (!published.ok) return published
        checklists.push(published.value)
      } else {
        const { industry, standards: documents } = item.file
        const imported = importStandards(
          writer,
          documents.map(document => ({ document, industry })),
        )
        if (!imported.ok) return imported
        standards.added += imported.value.added
        standards.updated += imported.value.updated
        standards.unchanged += imported.value.unchanged
      }
    }
    return done({ checklists, standards })
  })
}
