import { complementAudit } from './rebuild-audit.ts'
import { complement, note, type Draft } from './draft.ts'
import { shapesOf } from './table-shape.ts'

/** Taken audit by audit, where their hashes tell what is missing; the log by its chain; sums are counted anew. */
const apart = new Set([
  'answer',
  'answer_history',
  'evidence',
  'progress',
  'log',
  'aggregate',
  'arriving',
  'audit',
])

type Audit = { readonly key: number; readonly id: string; readonly number: string }

/** Rows that damaged tables lost; of whole tables nothing, for what is missing there was deleted. Gives the audits. */
export function takeFromBackup(draft: Draft, damaged: ReadonlySet<string>): Audit[] {
  const { writer, hasBackup } = draft
  if (!hasBackup) return []
  const before = new Set(writer.sql<string>('SELECT uid FROM audit').pluck().all())
  if (damaged.has('audit')) complement(draft, 'audit')
  const restored = writer
    .sql<Audit>('SELECT id AS key, uid AS id, number FROM audit')
    .all()
    .filter(({ id }) => !before.has(id))
  for (const { name } of shapesOf(writer.db)) {
    if (damaged.has(name) && !apart.has(name)) complement(draft, name)
  }
  for (const audit of restored) complementAudit(draft, audit)
  return restored
}

/** What was purged since the backup stays purged. */
export function keepPurged(draft: Draft, drop: (audit: Audit) => void): void {
  const { writer, notes } = draft
  const purged = writer
    .sql<Audit>(
      `SELECT a.id AS key, a.uid AS id, a.number FROM audit a JOIN tombstone t ON t.uid = a.uid AND t.kind = 'audit'`,
    )
    .all()
  for (const audit of purged) {
    drop(audit)
    notes.lost.delete(`audit ${audit.id}`)
  }
}

/** Audits the backup has and the repaired store has not, though nobody purged them. */
export function noteMissing({ writer, hasBackup, notes }: Draft, damaged: ReadonlySet<string>): void {
  if (!hasBackup || !damaged.has('audit')) return
  const missing = writer
    .sql<{ id: string; name: string }>(
      `SELECT uid AS id, number AS name FROM kept.audit WHERE uid NOT IN (SELECT uid FROM main.audit)
       AND uid NOT IN (SELECT uid FROM main.tombstone)`,
    )
    .all()
  for (const audit of missing) note(notes.lost, { record: 'audit', ...audit })
}
