import { readFile } from 'node:fs/promises'
import { importLibrary } from '../exchange/import-library.ts'
import { readLibraryUpload } from '../exchange/read-library-upload.ts'
import { readStarterLibrary } from '../exchange/starter-library.ts'
import { checklistRevisions, findChecklist, listChecklists } from '../store/checklists.ts'
import { setChecklistRetired } from '../store/retire-checklist.ts'
import { authorOf } from './author.ts'
import { procedures } from './procedures.ts'
import { accepted, found, refuse, refuseFaults, refuseFile } from './refuse.ts'

const { checklists: contract } = procedures

export const checklists = {
  list: contract.list.handler(({ context }) => listChecklists(context.store.reader)),
  get: contract.get.handler(({ context, input }) =>
    found(findChecklist(context.store.reader, input.code, input.revision)),
  ),
  revisions: contract.revisions.handler(({ context, input }) => {
    const revisions = checklistRevisions(context.store.reader, input.code)
    return revisions.length > 0 ? revisions : refuse('NOT_FOUND')
  }),
  setRetired: contract.setRetired.handler(({ context, input }) => {
    accepted(setChecklistRetired(context.store.writer, input.code, input.retired, authorOf(context).name))
    return {}
  }),
  import: contract.import.handler(async ({ context, input }) => {
    const file = context.uploads.find(input.upload) ?? refuseFile('gone')
    const opened = await readLibraryUpload(await readFile(file.path))
    if (!opened.ok) return refuseFile(opened.fault)
    const read = opened.value
    if (!read.ok) return refuseFaults(read.faults)
    const imported = accepted(importLibrary(context.store.writer, [read.item]))
    await context.uploads.drop(input.upload)
    return imported
  }),
  loadLibrary: contract.loadLibrary.handler(async ({ context, input }) => {
    const library = await readStarterLibrary(context.library, input.industries)
    if (!library.ok) return refuseFaults(library.faults)
    return accepted(importLibrary(context.store.writer, library.items))
  }),
}
