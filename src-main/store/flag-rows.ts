import { flagSchema, type Flag } from '../../src-shared/model/flag.ts'
import { inOrder } from '../../src-shared/review/flags/visit-flags.ts'
import type { Checklist } from '../../src-shared/model/checklist.ts'
import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import { z } from '../../src-shared/model/zod.ts'
import type { Reader, Writer } from './connection.ts'
import { fromColumn } from './json-column.ts'

type FlagRow = { readonly kind: string; readonly question: string; readonly detail: string }

const detailSchema = z.record(z.string(), z.unknown())

/** The flags of an audit, by its inner key, in the order they are shown. */
export function flagsOf(reader: Reader, key: number, checklist: Checklist): Flag[] {
  const rows = reader.sql<FlagRow>('SELECT kind, question, detail FROM flag WHERE audit_id = ?').all(key)
  // One of a kind that this version does not know, or of another shape, is made again with the next refresh.
  const flags = rows.flatMap(({ kind, question, detail }) => {
    const read = flagSchema.safeParse({
      ...fromColumn(detailSchema, detail, `flag ${kind}`),
      kind,
      question: question === '' ? null : question,
    })
    return read.success ? [read.data] : []
  })
  return inOrder(checklist, flags)
}

/** Puts these flags in place of those that are there; writes nothing where they are the same. */
export function putFlags(writer: Writer, key: number, flags: readonly Flag[]): void {
  const old = new Map(
    writer
      .sql<FlagRow>('SELECT kind, question, detail FROM flag WHERE audit_id = ?')
      .all(key)
      .map(({ kind, question, detail }) => [`${kind} ${question}`, { kind, question, detail }]),
  )
  for (const { kind, question, ...rest } of flags) {
    const at = question ?? ''
    const detail = canonicalJson(rest)
    const known = old.get(`${kind} ${at}`)
    old.delete(`${kind} ${at}`)
    if (known?.detail === detail) continue
    writer
      .sql(
        `INSERT INTO flag (audit_id, kind, question, detail) VALUES (?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET detail = excluded.detail`,
      )
      .run(key, kind, at, detail)
  }
  for (const { kind, question } of old.values()) {
    writer.sql('DELETE FROM flag WHERE audit_id = ? AND kind = ? AND question = ?').run(key, kind, question)
  }
}
