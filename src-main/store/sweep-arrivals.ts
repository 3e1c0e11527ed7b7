import type { Writer } from './connection.ts'
import { done } from './result.ts'
import { together } from './together.ts'

/** Audits of one transaction: others want to write too. */
const atOnce = 20

const children = ['answer', 'answer_history', 'evidence', 'progress']

/**
 * Takes away what an import wrote under reserved keys and never let be seen, in short transactions. `importId`: of one
 * import; without it of all, as at start, where only a crash can have left some.
 */
export function sweepArrivals(writer: Writer, importId: string | null = null): void {
  const next = writer
    .sql<number>('SELECT audit_id FROM arriving WHERE import = coalesce(?, import) ORDER BY audit_id LIMIT ?')
    .pluck()
  for (;;) {
    const keys = next.all(importId, atOnce)
    if (keys.length === 0) return
    const swept = together(writer, 'arrivals.sweep', () => {
      for (const key of keys) {
        writer
          .sql('DELETE FROM score_part WHERE score_id IN (SELECT id FROM score WHERE audit_id = ?)')
          .run(key)
        writer.sql('DELETE FROM score WHERE audit_id = ?').run(key)
        for (const table of children) writer.sql(`DELETE FROM ${table} WHERE audit_id = ?`).run(key)
        writer.sql('DELETE FROM arriving WHERE audit_id = ?').run(key)
      }
      return done(null)
    })
    // Left for the next start.
    if (!swept.ok) return
  }
}
