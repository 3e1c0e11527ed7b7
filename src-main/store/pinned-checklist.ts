import type Database from 'better-sqlite3'
import { checklistSchema, type Checklist } from '../../src-shared/model/checklist.ts'
import type { Reader } from './connection.ts'
import { fromColumn } from './json-column.ts'

export type Pinned = {
  readonly checklist: Checklist
  readonly questions: ReadonlySet<string>
  /** Those among them whose answer is a duration. */
  readonly durations: ReadonlySet<string>
}

// A published revision never changes, so parsing it once per connection is enough.
const parsed = new WeakMap<Database.Database, Map<number, Pinned>>()

/** The revision an audit is pinned to, by its inner key. */
export function pinnedChecklist(reader: Reader, id: number): Pinned {
  let known = parsed.get(reader.db)
  if (!known) {
    known = new Map()
    parsed.set(reader.db, known)
  }
  const kept = known.get(id)
  if (kept) return kept
  const row = reader.sql<{ document: string }>('SELECT document FROM checklist WHERE id = ?').get(id)
  const checklist = fromColumn(checklistSchema, row?.document ?? '', `checklist ${id}`)
  const all = checklist.moments.flatMap(moment => moment.questions)
  const codes = (questions: typeof all) => new Set(questions.map(question => question.code))
  const durations = codes(all.filter(({ answer }) => answer.type === 'duration'))
  const pinned = { checklist, questions: codes(all), durations }
  known.set(id, pinned)
  return pinned
}
