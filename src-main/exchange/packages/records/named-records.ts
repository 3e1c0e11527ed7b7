import { checklistSchema } from '../../../../src-shared/model/checklist.ts'
import { localisedText } from '../../../../src-shared/model/localised-text.ts'
import type {
  BranchRecord,
  ChecklistRecord,
  WaveRecord,
} from '../../../../src-shared/model/package/package-data.ts'
import type { Reader } from '../../../store/connection.ts'
import { fromColumn } from '../../../store/json-column.ts'

type WaveRow = Omit<WaveRecord, 'pilot' | 'brief' | 'stripPhotos'> & {
  readonly pilot: number
  readonly brief: string | null
  readonly stripPhotos: number
}
type BranchRow = Omit<BranchRecord, 'active'> & { readonly active: number }
type ChecklistRow = {
  readonly document: string
  readonly hash: string
  readonly wholeHash: string | null
  readonly code: string
  readonly revision: number
}

/** By inner keys, each once, in the order of their codes. */
export function waveRecords(reader: Reader, keys: Iterable<number>): WaveRecord[] {
  return each<WaveRow>(
    reader,
    `SELECT uid AS id, code, title, from_date AS "from", to_date AS "to", pilot, brief, strip_photos AS stripPhotos
     FROM wave`,
    keys,
  )
    .map(({ pilot, brief, stripPhotos, ...row }) => ({
      ...row,
      pilot: pilot === 1,
      brief: brief === null ? null : fromColumn(localisedText, brief, `wave ${row.code}`),
      stripPhotos: stripPhotos === 1,
    }))
    .toSorted(byCode)
}

/** By inner keys, each once, in the order of their codes. */
export function branchRecords(reader: Reader, keys: Iterable<number>): BranchRecord[] {
  return each<BranchRow>(
    reader,
    'SELECT uid AS id, code, name, city, region, address, format, active FROM branch',
    keys,
  )
    .map(row => ({ ...row, active: row.active === 1 }))
    .toSorted(byCode)
}

/** By inner keys, each once, in the order of codes and revisions. */
export function checklistRecords(reader: Reader, keys: Iterable<number>): ChecklistRecord[] {
  return each<ChecklistRow>(
    reader,
    'SELECT document, hash, whole_hash AS wholeHash, code, revision FROM checklist',
    keys,
  )
    .toSorted((a, b) => byCode(a, b) || a.revision - b.revision)
    .map(({ document, hash, wholeHash, code }) => ({
      document: fromColumn(checklistSchema, document, `checklist ${code}`),
      hash: wholeHash ?? hash,
      reduced: wholeHash !== null,
    }))
}

function each<Row>(reader: Reader, select: string, keys: Iterable<number>): Row[] {
  const statement = reader.sql<Row>(`${select} WHERE id = ?`)
  return [...new Set(keys)].flatMap(key => statement.get(key) ?? [])
}

function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  return a.code < b.code ? -1 : Number(a.code > b.code)
}
