import type { IntegrityFault } from '../integrity-fault.ts'
import { addToLog } from '../log.ts'
import { note, type Draft } from './draft.ts'
import type { Seam } from './merge-log.ts'

export type RepairTold = {
  readonly backup: string | null
  readonly aside: string
  readonly seams: readonly Seam[]
}

/** That a repair took place, with what came from where and the places where the chain has a gap. */
export function tellRepair({ writer, notes }: Draft, told: RepairTold): void {
  addToLog(writer, {
    kind: 'store.repaired',
    subject: told.aside,
    content: { ...told, lost: notes.lost.size, changed: notes.changed.size },
  })
}

/** What of the log no longer has its record, and records of which the log no longer tells: said in the log itself. */
export function tellLosses(draft: Draft, faults: readonly IntegrityFault[]): void {
  const { writer, notes } = draft
  for (const { code, record, id, name } of faults) {
    if (code !== 'RECORD_MISSING' || notes.changed.has(`${record} ${id}`)) continue
    note(notes.lost, { record, id, name })
  }
  for (const { record, id, name } of notes.lost.values()) {
    addToLog(writer, { kind: 'store.lost', subject: id, content: { record, name } })
  }
  for (const { record, id, name } of notes.changed.values()) {
    addToLog(writer, { kind: 'store.changed', subject: id, content: { record, name } })
  }
  for (const { code, id } of faults) {
    // A record that the log no longer tells of.
    if (code === 'LOG_BROKEN') {
      addToLog(writer, { kind: 'store.kept', subject: id, content: publishedOf(draft, id) })
    }
  }
}

function publishedOf({ writer }: Draft, subject: string): Record<string, unknown> {
  const [code, revision] = subject.split('/')
  const row = writer
    .sql<{ at: string; author: string; whole: string | null; hash: string }>(
      `SELECT published_at AS at, published_by AS author, whole_hash AS whole, hash FROM checklist
       WHERE code = ? AND revision = ?`,
    )
    .get(code, Number(revision))
  return row ?? {}
}
