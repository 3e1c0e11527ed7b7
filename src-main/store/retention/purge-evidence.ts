import { emptyDigest } from '../content-hash.ts'
import type { Writer } from '../connection.ts'
import type { RecordFault, StoreFault } from '../fault.ts'
import { addToLog } from '../log.ts'
import { auditKey } from '../open-audit.ts'
import { purgeLog } from './purge-log.ts'
import { done, refused, type Result } from '../result.ts'
import { together } from '../together.ts'
import { isWorkedOn, raiseTombstone, type Purge } from './tombstones.ts'

/** Takes the rows of an audit's evidence away, with what the log says of them; gives back which files they named. */
export function dropEvidence(writer: Writer, key: number): string[] {
  const rows = writer
    .sql<{ uid: string; sha256: string }>('SELECT uid, sha256 FROM evidence WHERE audit_id = ?')
    .all(key)
  writer.sql('DELETE FROM evidence WHERE audit_id = ?').run(key)
  purgeLog(
    writer,
    rows.map(row => row.uid),
  )
  return rows.map(row => row.sha256)
}

/**
 * Purges photos, recordings and documents of one audit; answers, comments and scores stay. Drafts and returned visits
 * are refused: somebody works on them. The files themselves go when the purge is finished (`finishPurge`).
 */
export function purgeEvidence(writer: Writer, id: string, purge: Purge): Result<string[], StoreFault> {
  return together(writer, 'retention.evidence', (): Result<string[], RecordFault> => {
    const found = auditKey(writer, id)
    if (!found.ok) return found
    const { key, status } = found.value
    if (isWorkedOn(status) && purge.replayed !== true) return refused({ code: 'LOCKED', status })
    raiseTombstone(writer, id, 'evidence', purge)
    const files = dropEvidence(writer, key)
    writer.sql('UPDATE progress SET evidence_digest = ? WHERE audit_id = ?').run(emptyDigest, key)
    if (files.length > 0) {
      addToLog(writer, {
        kind: 'evidence.purged',
        subject: id,
        author: purge.author,
        content: { files: files.length, reason: purge.reason },
      })
    }
    return done(files)
  })
}
