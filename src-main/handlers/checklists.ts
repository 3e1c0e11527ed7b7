import { readFile } from 'node:fs/promises'
import { importLibrary } from '../exchange/import-library.ts'
import { readLibraryFile } from '../exchange/read-library-file.ts'
import { readStarterLibrary } from '../exchange/starter-library.ts'
import { findChecklist, listChecklists } from '../store/checklists.ts'
import { procedures } from './procedures.ts'
import { accepted, found, refuse, refuseFaults, refuseFile } from './refuse.ts'

export const checklists = {
  list: procedures.checklists.list.handler(({ context }) =>
    listChecklists(context.store.reader).map(line => ({
      ...line,
      retired: false,
      publishedAt: '',
      draft: null,
    })),
  ),
  revisions: procedures.checklists.revisions.handler(() => refuse('NOT_HERE')),
  setRetired: procedures.checklists.setRetired.handler(() => refuse('NOT_HERE')),
  get: procedures.checklists.get.handler(({ context, input }) =>
    found(findChecklist(context.store.reader, input.code, input.revision)),
  ),
  import: procedures.checklists.import.handler(async ({ context, input }) => {
    const file = context.uploads.find(input.upload) ?? refuseFile('gone')
    const read = readLibraryFile(await readFile(file.path))
    if (!read.ok) return refuseFaults(read.faults)
    const imported = accepted(importLibrary(context.store.writer, [read.item]))
    await context.uploads.drop(input.upload)
    return imported
  }),
  loadLibrary: procedures.checklists.loadLibrary.handler(async ({ context, input }) => {
    const library = await readStarterLibrary(context.library, input.industries)
    if (!library.ok) return refuseFaults(library.faults)
    return accepted(importLibrary(context.store.writer, library.items))
  }),
}
