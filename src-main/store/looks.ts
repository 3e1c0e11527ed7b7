import type { Reader, Writer } from './connection.ts'
import type { DiskFault } from './fault.ts'
import { done, type Result } from './result.ts'
import { reading, together } from './together.ts'

/** Photos of sent visits whose look is not known yet: SHA-256, the newest first. */
export function photosWithoutLook(reader: Reader, limit: number): string[] {
  return reading(reader, 'looks.missing', () =>
    reader
      .sql<string>(
        `SELECT f.sha256 FROM evidence_file f WHERE f.look IS NULL AND EXISTS
         (SELECT 1 FROM evidence e JOIN audit a ON a.id = e.audit_id
          WHERE e.sha256 = f.sha256 AND e.kind = 'photo' AND a.status <> 'draft')
         ORDER BY f.kept_at DESC LIMIT ?`,
      )
      .pluck()
      .all(limit),
  )
}

/** Keeps the look of a photo, '' where it has none; gives back the visits that show it. */
export function saveLook(writer: Writer, sha256: string, look: string): Result<readonly string[], DiskFault> {
  return together(writer, 'looks.save', () => {
    writer.sql('UPDATE evidence_file SET look = ? WHERE sha256 = ?').run(look, sha256)
    const shown = writer
      .sql<string>(
        `SELECT DISTINCT a.uid FROM evidence e JOIN audit a ON a.id = e.audit_id
         WHERE e.sha256 = ? AND a.status <> 'draft'`,
      )
      .pluck()
      .all(sha256)
    return done(shown)
  })
}
