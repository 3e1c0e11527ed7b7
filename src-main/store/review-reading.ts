import type { Reviewed } from '../../src-shared/model/review.ts'
import { listAppeals } from './appeals.ts'
import { readAudit } from './audit-reading.ts'
import type { Reader } from './connection.ts'
import { flagsOf } from './flag-rows.ts'
import { auditKey } from './open-audit.ts'
import { commentsOf } from './review-comments.ts'
import { reading } from './together.ts'

/** Everything a reviewer decides by, of one state of the store; null when there is no such visit. */
export function readReviewed(reader: Reader, id: string, person: string, today: string): Reviewed | null {
  return reading(reader, 'review.get', () => {
    const audit = readAudit(reader, id)
    const found = auditKey(reader, id)
    if (!audit || !found.ok) return null
    const { key } = found.value
    return {
      audit,
      flags: flagsOf(reader, key, audit.document),
      comments: commentsOf(reader, key, person),
      revisions:
        reader.sql<{ n: number }>('SELECT count(*) AS n FROM score WHERE audit_id = ?').get(key)?.n ?? 0,
      appeals: listAppeals(reader, { audit: id }, today),
    }
  })
}

/** True when nothing flags the visit. */
export function isUnflagged(reader: Reader, id: string): boolean {
  return !reader.sql('SELECT 1 FROM flag f JOIN audit a ON a.id = f.audit_id WHERE a.uid = ?').get(id)
}
