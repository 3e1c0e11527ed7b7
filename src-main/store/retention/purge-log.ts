import type { Writer } from '../connection.ts'

/** Takes content and salt from every entry about these records; what happened and when stays, and the chain holds. */
export function purgeLog(writer: Writer, subjects: readonly string[]): void {
  const purge = writer.sql(
    'UPDATE log SET content = NULL, salt = NULL WHERE subject = ? AND content IS NOT NULL',
  )
  for (const subject of subjects) purge.run(subject)
}
