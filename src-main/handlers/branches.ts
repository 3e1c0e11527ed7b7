import { readFile } from 'node:fs/promises'
import type { BranchMapping } from '../exchange/branch-columns.ts'
import { proposeMapping } from '../exchange/branch-columns.ts'
import { changesOf } from '../exchange/branch-changes.ts'
import { readBranches } from '../exchange/read-branches.ts'
import { readTable } from '../exchange/read-table.ts'
import type { FileTable } from '../exchange/table.ts'
import { findBranch, importBranches, listBranches, saveBranch, setBranchActive } from '../store/branches.ts'
import type { Context } from './context.ts'
import { procedures } from './procedures.ts'
import { accepted, found, refuseFaults, refuseFile } from './refuse.ts'

/** Rows of one file: each is compared with what is here while the program waits. */
const mostBranches = 20_000

async function tableOf(context: Context, upload: string, sheet: string | undefined): Promise<FileTable> {
  const file = context.uploads.find(upload) ?? refuseFile('gone')
  const read = await readTable(await readFile(file.path), sheet === undefined ? {} : { sheet })
  if (!read.ok) return refuseFile(read.fault)
  return read.value.rows.length > mostBranches ? refuseFile('tooMuchInside') : read.value
}

export const branches = {
  list: procedures.branches.list.handler(({ context }) => listBranches(context.store.reader)),
  get: procedures.branches.get.handler(({ context, input }) =>
    found(findBranch(context.store.reader, input.id)),
  ),
  save: procedures.branches.save.handler(({ context, input }) =>
    accepted(saveBranch(context.store.writer, input)),
  ),
  setActive: procedures.branches.setActive.handler(({ context, input }) =>
    accepted(setBranchActive(context.store.writer, input.id, input.active)),
  ),
  previewImport: procedures.branches.previewImport.handler(async ({ context, input }) => {
    const table = await tableOf(context, input.upload, input.sheet)
    const mapping: BranchMapping = input.mapping ?? proposeMapping(table.columns)
    const { rows, faults } = readBranches(table, mapping)
    return {
      sheet: table.sheet,
      sheets: [...table.sheets],
      columns: [...table.columns],
      mapping,
      rows: changesOf(rows, listBranches(context.store.reader)),
      faults,
    }
  }),
  import: procedures.branches.import.handler(async ({ context, input }) => {
    const { rows, faults } = readBranches(await tableOf(context, input.upload, input.sheet), input.mapping)
    if (faults.length > 0) refuseFaults(faults)
    const fields = rows.flatMap(row => row.fields ?? [])
    const changes = accepted(importBranches(context.store.writer, fields))
    await context.uploads.drop(input.upload)
    return changes
  }),
}
