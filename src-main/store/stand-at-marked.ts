import type { Returned } from '../../src-shared/model/audit.ts'
import type { Writer } from './connection.ts'

/** A returned visit opens where its mending begins; without marked questions where its shopper was. */
export function standAtMarked(writer: Writer, key: number, { questions }: Returned): void {
  const [first] = questions
  if (first) writer.sql('UPDATE progress SET focus = ? WHERE audit_id = ?').run(first.question, key)
}
