import { readFile } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import type { Fault } from '../../src-shared/model/fault.ts'
import { readStandards } from '../exchange/read-standards.ts'
import { importStandards, previewStandards } from '../store/import-standards.ts'
import { saveStandard, setStandardStatus } from '../store/save-standard.ts'
import { findStandard, listStandards, storedStandards } from '../store/standards.ts'
import { authorOf } from './author.ts'
import type { Context } from './context.ts'
import { procedures } from './procedures.ts'
import { accepted, found, refuseFaults, refuseFile } from './refuse.ts'

const { standards: contract } = procedures

async function read(context: Context, upload: string) {
  const file = context.uploads.find(upload) ?? refuseFile('gone')
  const industries = new Map(storedStandards(context.store.reader).map(one => [one.code, one.industry]))
  const found = await readStandards(await readFile(file.path), code => industries.get(code))
  if (!found.ok) return refuseFile(found.fault)
  const { rows, faults, baseHeading } = found.value
  const preview = previewStandards(context.store.reader, rows)
  // all the library has to say is of bases
  const lineOf = (index: number) => rows[index]?.line ?? null
  return {
    incoming: rows,
    rows: preview.rows.map(({ index, ...row }) => ({ line: lineOf(index), ...row })),
    faults: [
      ...faults,
      ...preview.faults.map(({ index, fault }) => {
        const line = lineOf(index)
        return { line, fault: line === null ? inList(index, fault) : { ...fault, path: baseHeading } }
      }),
    ],
  }
}

function inList(index: number, fault: Fault): Fault {
  return { ...fault, path: `standards[${index}].${fault.path}` }
}

/** `12: base` for a line of a table. */
function placed({ line, fault }: { line: number | null; fault: Fault }): Fault {
  return line === null ? fault : { ...fault, path: `${line}: ${fault.path}` }
}

export const standards = {
  list: contract.list.handler(async ({ context }) => {
    const lines = listStandards(context.store.reader)
    // Thousands of lines: others get their turn before they are written out as JSON.
    await setImmediate()
    return lines
  }),
  get: contract.get.handler(({ context, input }) => found(findStandard(context.store.reader, input.code))),
  save: contract.save.handler(({ context, input }) =>
    accepted(saveStandard(context.store.writer, input, authorOf(context).name)),
  ),
  setStatus: contract.setStatus.handler(({ context, input }) =>
    accepted(setStandardStatus(context.store.writer, input.code, input.status, authorOf(context).name)),
  ),
  previewImport: contract.previewImport.handler(async ({ context, input }) => {
    const { rows, faults } = await read(context, input.upload)
    return { rows, faults }
  }),
  import: contract.import.handler(async ({ context, input }) => {
    const { incoming, faults } = await read(context, input.upload)
    if (faults.length > 0) return refuseFaults(faults.map(placed))
    const imported = accepted(importStandards(context.store.writer, incoming))
    await context.uploads.drop(input.upload)
    return imported
  }),
}
