import type Database from 'better-sqlite3'
import { connect, readerOf } from '../connect.ts'
import type { Clock, Writer } from '../connection.ts'
import type { IntegrityFault } from '../integrity-fault.ts'

export type RecordNote = Pick<IntegrityFault, 'record' | 'id' | 'name'>

/** What a repair says of single records, each once. */
export type Notes = {
  readonly lost: Map<string, RecordNote>
  /** Kept, but their content was no longer what their hash says, or was put together from parts. */
  readonly changed: Map<string, RecordNote>
}

/** The database under repair, with the backup beside it as `kept` where there is one. */
export type Draft = {
  readonly writer: Writer
  readonly hasBackup: boolean
  readonly notes: Notes
  readonly close: () => void
}

export const noNotes = (): Notes => ({ lost: new Map(), changed: new Map() })

export function note(notes: Map<string, RecordNote>, { record, id, name }: RecordNote): void {
  notes.set(`${record} ${id}`, { record, id, name })
}

/** Of a table, in quotes: rows go from one database to the other by name. */
export function columnsOf(db: Database.Database, table: string): string {
  const names = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)
  return names.map(name => `"${name}"`).join(', ')
}

/** Rows of the backup that are not there; `where` names its columns bare. Says how many came. */
export function complement(draft: Draft, table: string, where = 'TRUE', ...values: unknown[]): number {
  if (!draft.hasBackup) return 0
  const { db } = draft.writer
  const columns = columnsOf(db, table)
  return db
    .prepare(
      `INSERT OR IGNORE INTO main."${table}" (${columns}) SELECT ${columns} FROM kept."${table}" WHERE ${where}`,
    )
    .run(...values).changes
}

/** A new connection, so that nothing of an earlier look is remembered. Nothing is waited for: a draft may be lost. */
export function openDraft(
  folder: string,
  file: string,
  backup: string | null,
  notes: Notes,
  clock: Clock,
  newId: () => string,
): Draft {
  const db = connect(file, { readonly: false })
  db.pragma('synchronous = OFF')
  db.pragma('journal_mode = MEMORY')
  db.pragma('foreign_keys = OFF')
  if (backup !== null) db.prepare('ATTACH ? AS kept').run(backup)
  const writer: Writer = { ...readerOf(folder, db, null), writes: true, clock, newId }
  return { writer, hasBackup: backup !== null, notes, close: () => void db.close() }
}
