import { statSync } from 'node:fs'
import { countedRecordSchema, type CountedRecord } from '../../src-shared/contract/about.ts'
import type { Reader } from './connection.ts'
import { keptBackups } from './kept-backups.ts'
import { pathsOf } from './paths.ts'

const tables = {
  people: 'person',
  branches: 'branch',
  standards: 'standard',
  checklists: 'checklist',
  waves: 'wave',
  visits: 'audit',
  answers: 'answer',
  evidence: 'evidence_file',
  log: 'log',
} as const satisfies Record<CountedRecord, string>

/** How much there is of everything. */
export function countRecords(reader: Reader): { readonly of: CountedRecord; readonly count: number }[] {
  return countedRecordSchema.options.map(of => ({
    of,
    count: reader.sql<{ n: number }>(`SELECT count(*) AS n FROM ${tables[of]}`).get()?.n ?? 0,
  }))
}

/** How the data folder is doing, without a word of what is in it. */
export function folderFacts(reader: Reader, folder: string) {
  const daily = keptBackups(folder)
  return {
    schema: reader.sql<{ user_version: number }>('PRAGMA user_version').get()?.user_version ?? 0,
    sqlite: reader.sql<{ v: string }>('SELECT sqlite_version() AS v').get()?.v ?? '',
    databaseBytes: statSync(pathsOf(folder).database, { throwIfNoEntry: false })?.size ?? 0,
    backups: { kept: daily.length, last: daily.at(-1)?.replace(/\.sqlite$/, '') ?? null },
  }
}
