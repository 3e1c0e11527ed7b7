import { complement, note, type Draft } from './draft.ts'

type Reference = {
  readonly child: string
  readonly column: string
  readonly parent: string
  readonly key: string
  readonly optional: number
}

const list = `SELECT t.name AS child, f."from" AS "column", f."table" AS parent,
  coalesce(f."to", (SELECT name FROM pragma_table_info(f."table") WHERE pk = 1)) AS "key",
  (SELECT "notnull" = 0 AND pk = 0 FROM pragma_table_info(t.name) WHERE name = f."from") AS optional
  FROM pragma_table_list t, pragma_foreign_key_list(t.name) f WHERE t.schema = 'main' AND t.type = 'table'`

/**
 * No row without the record it hangs on: the record from the backup, or else the row goes too. A logo goes alone.
 * Ends, because every round takes rows away.
 */
export function mergeReferences(draft: Draft): void {
  const { db } = draft.writer
  const references = db.prepare<[], Reference>(list).all()
  for (let changed = true; changed;) {
    changed = false
    for (const { child, column, parent, key, optional } of references) {
      const missing = `"${column}" IS NOT NULL AND "${column}" NOT IN (SELECT "${key}" FROM main."${parent}")`
      const found = db.prepare(`SELECT 1 FROM main."${child}" WHERE ${missing} LIMIT 1`).get()
      if (found === undefined) continue
      const wanted = `"${key}" IN (SELECT "${column}" FROM main."${child}" WHERE ${missing})`
      if (complement(draft, parent, wanted) > 0) {
        changed = true
        continue
      }
      noteAudits(draft, child, missing, optional === 1)
      if (optional === 1) db.prepare(`UPDATE main."${child}" SET "${column}" = NULL WHERE ${missing}`).run()
      else db.prepare(`DELETE FROM main."${child}" WHERE ${missing}`).run()
      changed = true
    }
  }
}

function noteAudits({ writer, notes }: Draft, child: string, missing: string, stays: boolean): void {
  if (child !== 'audit') return
  const touched = writer.db
    .prepare<[], { id: string; name: string }>(`SELECT uid AS id, number AS name FROM audit WHERE ${missing}`)
    .all()
  for (const audit of touched) note(stays ? notes.changed : notes.lost, { record: 'audit', ...audit })
}
