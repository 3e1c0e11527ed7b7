import type { AuditStatus } from '../../../src-shared/model/audit.ts'
import type { Reader, Writer } from '../connection.ts'

/** `audit`: all of it; `evidence`: the files of that audit; `person`: a shopper. */
export type TombstoneKind = 'audit' | 'evidence' | 'person'
export type Purge = {
  readonly author: string
  readonly reason: string
  /** In a kept backup, where what was purged since may still have been a draft. */
  readonly replayed?: true
}

/** Somebody still changes it. */
export function isWorkedOn(status: AuditStatus): boolean {
  return status === 'draft' || status === 'returned'
}

/** Marks that a record was purged on purpose; an import does not bring it back. */
export function raiseTombstone(
  writer: Writer,
  uid: string,
  kind: TombstoneKind,
  { author, reason }: Purge,
): void {
  const wave = writer
    .sql<{ code: string }>('SELECT w.code FROM audit a JOIN wave w ON w.id = a.wave_id WHERE a.uid = ?')
    .get(uid)
  writer
    .sql(
      `INSERT INTO tombstone (uid, kind, at, author, reason, wave) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
    )
    .run(uid, kind, writer.clock.now().toISOString(), author, reason, wave?.code ?? null)
}

export function isPurged(reader: Reader, uid: string, kind: TombstoneKind): boolean {
  return reader.sql('SELECT 1 FROM tombstone WHERE uid = ? AND kind = ?').get(uid, kind) !== undefined
}
