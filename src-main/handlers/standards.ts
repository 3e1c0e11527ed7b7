import { readFile } from 'node:fs/promises'
import { readStandards } from '../exchange/read-standards.ts'
import { importStandards, previewStandards } from '../store/import-standards.ts'
import { saveStandard, setStandardStatus } from '../store/save-standard.ts'
import { findStandard, listStandards } from '../store/standards.ts'
import { authorOf } from './author.ts'
import type { Context } from './context.ts'
import { procedures } from './procedures.ts'
import { accepted, found, refuseFaults, refuseFile } from './refuse.ts'

const { standards: contract } = procedures

async function read(context: Context, upload: string) {
  const { path, name } = context.uploads.find(upload) ?? refuseFile('gone')
  return readStandards(name, await readFile(path))
}

export const standards = {
  list: contract.list.handler(({ context }) => listStandards(context.store.reader)),
  get: contract.get.handler(({ context, input }) => found(findStandard(context.store.reader, input.code))),
  save: contract.save.handler(({ context, input }) =>
    accepted(saveStandard(context.store.writer, input, authorOf(context).name)),
  ),
  setStatus: contract.setStatus.handler(({ context, input }) =>
    accepted(setStandardStatus(context.store.writer, input.code, input.status, authorOf(context).name)),
  ),
  previewImport: contract.previewImport.handler(async ({ context, input }) => {
    const { rows, faults } = await read(context, input.upload)
    const lineOf = (index: number) => rows[index]?.line ?? null
    const preview = previewStandards(context.store.reader, rows)
    return {
      rows: preview.rows.map(({ index, ...row }) => ({ line: lineOf(index), ...row })),
      faults: [...faults, ...preview.faults.map(({ index, fault }) => ({ line: lineOf(index), fault }))],
    }
  }),
  import: contract.import.handler(async ({ context, input }) => {
    const { rows, faults } = await read(context, input.upload)
    const place = (line: number | null) => (line === null ? '' : `${line}: `)
    if (faults.length > 0) {
      return refuseFaults(
        faults.map(({ line, fault }) => ({ ...fault, path: `${place(line)}${fault.path}` })),
      )
    }
    const imported = accepted(
      importStandards(
        context.store.writer,
        rows,
        index => place(rows[index]?.line ?? null) || `standards[${index}].`,
      ),
    )
    await context.uploads.drop(input.upload)
    return imported
  }),
}
