import { duplicateFaults } from './duplicate-faults.ts'
import type { Fault } from './fault.ts'
import { readFile } from './read-file.ts'
import type { StandardsFile } from './standards-file.ts'
import { standardsFileSchema } from './standards-file.ts'

export type ReadStandardsFile =
  | { readonly ok: true; readonly file: StandardsFile }
  | { readonly ok: false; readonly faults: Fault[] }

/** Reads a file of standards (parsed JSON), or lists every fault it has, repeated codes included. */
export function readStandardsFile(json: unknown): ReadStandardsFile {
  const read = readFile(json, 'vizit.standards', standardsFileSchema, raw => {
    const parsed = standardsFileSchema.safeParse(raw)
    return parsed.success ? duplicateFaults(parsed.data.standards, ['standards']) : []
  })
  return read.ok ? { ok: true, file: read.value } : read
}
