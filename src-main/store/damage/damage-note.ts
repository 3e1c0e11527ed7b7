import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { z } from '../../../src-shared/model/zod.ts'
import { syncFile } from '../durable.ts'
import { parseColumn } from '../json-column.ts'
import { pathsOf } from '../paths.ts'

const noteSchema = z.object({ at: z.string(), detail: z.string() })
export type DamageNote = z.infer<typeof noteSchema>

/** What an earlier check or a failed read found; a repair takes it away. */
export function notedDamage(folder: string): DamageNote | null {
  try {
    return parseColumn(noteSchema, readFileSync(pathsOf(folder).damage, 'utf8')) ?? null
  } catch {
    return null
  }
}

/** Keeps the first finding, so that the next start offers the repair. A disk that takes no note is not made worse. */
export function noteDamage(folder: string, note: DamageNote): void {
  if (notedDamage(folder) !== null) return
  const { damage } = pathsOf(folder)
  const draft = `${damage}.${process.pid}`
  try {
    writeFileSync(draft, JSON.stringify(note), { mode: 0o600 })
    syncFile(draft)
    renameSync(draft, damage)
  } catch {
    rmSync(draft, { force: true })
  }
}
