import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Part } from './row.ts'

const folder = join(import.meta.dirname, '../../.tmp')
const file = join(folder, 'bench.json')

const recordSchema = z.object({
  /** Of the newest run. */
  machine: z.string(),
  at: z.iso.datetime(),
  parts: z.record(
    z.string(),
    z.object({
      title: z.string(),
      rows: z.array(
        z.object({
          work: z.string(),
          value: z.string(),
          reference: z.string(),
          ratio: z.string().optional(),
          budget: z.string(),
          within: z.boolean(),
        }),
      ),
      notes: z.array(z.string()),
    }),
  ),
})
/** What the runs of the bench found; a part measured again takes the place of its earlier figures. */
export type BenchRecord = z.infer<typeof recordSchema>

/** null: nothing was measured yet. */
export function readRecord(): BenchRecord | null {
  try {
    return recordSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Opens the record for a run: a whole one begins anew, single parts are put among the others. */
export function openRecord(
  machine: string,
  whole: boolean,
): (name: string, title: string, part: Part) => void {
  const record: BenchRecord = {
    machine,
    at: new Date().toISOString(),
    parts: { ...(whole ? {} : readRecord()?.parts) },
  }
  return (name, title, { rows, notes }) => {
    record.parts[name] = { title, rows: [...rows], notes: [...notes] }
    mkdirSync(folder, { recursive: true })
    // At once: a run that is broken off leaves what it had.
    writeFileSync(file, JSON.stringify(record, null, 2))
  }
}
