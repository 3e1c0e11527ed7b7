import { canonicalJson } from '../../../../src-shared/model/canonical-json.ts'
import { checklistFaults } from '../../../../src-shared/model/checklist-faults.ts'
import type {
  BranchRecord,
  ChecklistRecord,
  WaveRecord,
} from '../../../../src-shared/model/package/package-data.ts'
import { checklistRow } from '../../../store/checklist-rows.ts'
import type { Writer } from '../../../store/connection.ts'
import { sha256 } from '../../../store/content-hash.ts'
import { storeRevision } from '../../../store/publish-checklist.ts'
import type { Tally } from './taking.ts'

/** Inner keys by the ids (waves, branches) or `code/revision` (checklists) of a package. */
export type Keys = ReadonlyMap<string, number>

type Table = 'wave' | 'branch'
type Column = string | number | null

/**
 * Waves of a package: by id or, where there is none of it, by code, since laptops may have made one apart. `update`:
 * whether one that is there already takes on what the package says.
 */
export function takeWaves(writer: Writer, waves: readonly WaveRecord[], tally: Tally, update: boolean): Keys {
  const rows = waves.map(wave => ({
    uid: wave.id,
    code: wave.code,
    title: wave.title,
    from_date: wave.from,
    to_date: wave.to,
    pilot: wave.pilot ? 1 : 0,
    brief: wave.brief === null ? null : canonicalJson(wave.brief),
    strip_photos: wave.stripPhotos ? 1 : 0,
  }))
  return takeRows(writer, 'wave', rows, tally, update)
}

/** Branches of a package, in the same way. */
export function takeBranches(
  writer: Writer,
  branches: readonly BranchRecord[],
  tally: Tally,
  update: boolean,
): Keys {
  const rows = branches.map(({ id, active, ...fields }) => ({ uid: id, ...fields, active: active ? 1 : 0 }))
  return takeRows(writer, 'branch', rows, tally, update)
}

type NamedRow = Readonly<Record<string, Column>> & { readonly uid: string; readonly code: string }
type Known = Readonly<Record<string, Column>> & { readonly id: number }

function takeRows(
  writer: Writer,
  table: Table,
  rows: readonly NamedRow[],
  tally: Tally,
  update: boolean,
): Keys {
  const keys = new Map<string, number>()
  for (const row of rows) {
    const { uid, ...fields } = row
    const names = Object.keys(fields)
    const known = findNamed(writer, table, row)
    if (!known) {
      const marks = names.map(() => '?').join(', ')
      const added = writer
        .sql(`INSERT INTO ${table} (uid, ${names.join(', ')}) VALUES (?, ${marks})`)
        .run(uid, ...Object.values(fields))
      keys.set(uid, Number(added.lastInsertRowid))
      tally.count(table, 'added')
      continue
    }
    keys.set(uid, known.id)
    if (!update || names.every(name => known[name] === row[name])) {
      tally.count(table, 'unchanged')
    } else if (isCodeTaken(writer, table, row.code, known.id)) {
      tally.refuse(table, uid, row.code, 'codeTaken')
    } else {
      writer
        .sql(`UPDATE ${table} SET ${names.map(name => `${name} = ?`).join(', ')} WHERE id = ?`)
        .run(...Object.values(fields), known.id)
      tally.count(table, 'updated')
    }
  }
  return keys
}

function findNamed(writer: Writer, table: Table, { uid, code }: NamedRow): Known | undefined {
  const find = (column: string, value: string) =>
    writer.sql<Known>(`SELECT * FROM ${table} WHERE ${column} = ?`).get(value)
  return find('uid', uid) ?? find('code', code)
}

/** True where another record holds the code that this one is to have. */
function isCodeTaken(writer: Writer, table: Table, code: string, key: number): boolean {
  return writer.sql(`SELECT 1 FROM ${table} WHERE code = ? AND id <> ?`).get(code, key) !== undefined
}

/**
 * Revisions by code, number and the hash of the whole. One that came without points stays so, since visits may stand on
 * it: the whole one is the same revision, and counts as unchanged. One that is here whole is never replaced by one
 * without points.
 */
export function takeChecklists(writer: Writer, records: readonly ChecklistRecord[], tally: Tally): Keys {
  const keys = new Map<string, number>()
  for (const { document, hash, reduced } of records) {
    const { code, revision } = document
    if (revision === undefined) continue
    const name = `${code}/${revision}`
    const known = checklistRow(writer, code, revision)
    if (known) {
      if (known.hash === hash || known.wholeHash === hash) {
        keys.set(name, known.id)
        tally.count('checklist', 'unchanged')
      } else tally.refuse('checklist', name, name, 'revisionTaken')
      continue
    }
    // A whole one is what its hash says; one without points can't be.
    const whole = sha256(canonicalJson(document)) === hash
    if (whole === reduced || checklistFaults(document).length > 0) {
      tally.refuse('checklist', name, name, 'checklistUnknown')
      continue
    }
    const wholeHash = reduced ? hash : null
    keys.set(name, storeRevision(writer, document, { revision, author: '', wholeHash }).key)
    tally.count('checklist', 'added')
  }
  return keys
}
