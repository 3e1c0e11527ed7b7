import { historyHash, type HistoryRow } from '../answers.ts'
import type { Writer } from '../connection.ts'

const trigger = 'answer_history_stays'

/**
 * Writes the history of an audit's answers with other authors, and its chain anew: only for purging a person. The
 * rule that keeps history as it was is lifted for that, within the transaction of the purge.
 */
export function answerHistoryAnew(
  writer: Writer,
  { key, id }: { readonly key: number; readonly id: string },
  authorOf: (author: string) => string,
): void {
  const rows = writer
    .sql<HistoryRow>(
      `SELECT seq, question, document, at, author, source, undo FROM answer_history
       WHERE audit_id = ? ORDER BY seq`,
    )
    .all(key)
  if (rows.every(row => authorOf(row.author) === row.author)) return
  const rule = writer
    .sql<{ sql: string }>("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?")
    .get(trigger)
  writer.db.exec(`DROP TRIGGER ${trigger}`)
  let head = ''
  for (const row of rows) {
    const author = authorOf(row.author)
    head = historyHash(id, head, { ...row, author })
    writer
      .sql('UPDATE answer_history SET author = ?, hash = ? WHERE audit_id = ? AND seq = ?')
      .run(author, head, key, row.seq)
  }
  writer.sql('UPDATE progress SET history_head = ? WHERE audit_id = ?').run(head, key)
  if (rule) writer.db.exec(rule.sql)
}
