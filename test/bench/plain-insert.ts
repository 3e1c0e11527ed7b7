import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { migrations } from '../../src-main/store/migrations/index.ts'

/** What an import writes, the parents first. */
const tables = [
  'audit',
  'progress',
  'answer',
  'answer_history',
  'evidence_file',
  'evidence',
  'score',
  'score_part',
  'submission',
  'log',
]

export type PlainRows = {
  /** Copies the rows into an empty database of the same tables; gives back milliseconds. */
  readonly insert: (folder: string) => number
  /** SHA-256 of every file of evidence, read from disk; milliseconds. */
  readonly hash: () => number
}

/** The rows and files of a store that has taken a package in, to be written again without anything around it. */
export function plainRows(store: string): PlainRows {
  const from = new Database(join(store, 'vizit.sqlite'), { readonly: true })
  const rows = tables.map(table => ({
    table,
    rows: from.prepare<[], unknown[]>(`SELECT * FROM ${table}`).raw().all(),
  }))
  const files = from.prepare<[], string>('SELECT sha256 FROM evidence_file').pluck().all()
  from.close()
  return {
    insert: folder => {
      const db = new Database(join(folder, 'plain.sqlite'))
      for (const step of migrations) db.exec(step)
      db.pragma('journal_mode = WAL')
      db.pragma('synchronous = FULL')
      db.pragma('foreign_keys = OFF')
      const began = performance.now()
      db.transaction(() => {
        for (const { table, rows: all } of rows) {
          const marks = (all[0] ?? []).map(() => '?').join(', ')
          if (marks === '') continue
          const insert = db.prepare(`INSERT INTO ${table} VALUES (${marks})`)
          for (const row of all) insert.run(...row)
        }
      })()
      const took = performance.now() - began
      db.close()
      return took
    },
    hash: () => {
      const began = performance.now()
      for (const sha256 of files) {
        const path = join(store, 'evidence', sha256.slice(0, 2), sha256)
        createHash('sha256').update(readFileSync(path)).digest('hex')
      }
      return performance.now() - began
    },
  }
}
