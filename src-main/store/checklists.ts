import { checklistSchema, type Checklist } from '../../src-shared/model/checklist.ts'
import { channelSchema, type Channel } from '../../src-shared/model/closed-lists.ts'
import { localisedText, type LocalisedText } from '../../src-shared/model/localised-text.ts'
import { checklistRow } from './checklist-rows.ts'
import type { Reader } from './connection.ts'
import { fromColumn } from './json-column.ts'
import { reading } from './together.ts'

export { publishChecklist, type Published } from './publish-checklist.ts'

export type ChecklistLine = {
  readonly code: string
  readonly revision: number
  readonly title: LocalisedText
  readonly industry: string
  readonly channel: Channel
  readonly segment: string
  readonly questions: number
  readonly moments: number
  readonly retired: boolean
  readonly publishedAt: string
  /** The draft of its next revision. */
  readonly draft: string | null
}

export type ChecklistRevision = {
  readonly revision: number
  readonly publishedAt: string
  /** Who published it here; empty where it came with a file. */
  readonly author: string
  readonly hash: string
  readonly questions: number
  readonly moments: number
  /** Visits begun on it. */
  readonly visits: number
}

type LineRow = Omit<ChecklistLine, 'title' | 'retired'> & { readonly title: string; readonly retired: number }

function lineOf(found: LineRow & { readonly newest: number }): ChecklistLine {
  const { newest: _, ...row } = found
  const title = fromColumn(localisedText, row.title, `checklist ${row.code}`)
  return { ...row, title, channel: channelSchema.parse(row.channel), retired: row.retired === 1 }
}

/** The newest revision of each, by code; retired ones too. */
export function listChecklists(reader: Reader): ChecklistLine[] {
  return reading(reader, 'checklists.list', () =>
    reader
      .sql<LineRow & { readonly newest: number }>(
        `SELECT c.code, c.revision, max(c.revision) AS newest, c.title, c.industry, c.channel, c.segment, c.questions,
         c.moments, c.published_at AS publishedAt, r.code IS NOT NULL AS retired, d.uid AS draft
         FROM checklist c LEFT JOIN checklist_retired r ON r.code = c.code
         LEFT JOIN checklist_draft d ON d.code = c.code AND d.basis IS NOT NULL AND d.discarded_at IS NULL
         GROUP BY c.code ORDER BY c.code`,
      )
      .all()
      .map(lineOf),
  )
}

/** Without a revision the newest one. */
export function findChecklist(
  reader: Reader,
  code: string,
  revision?: number,
): { readonly checklist: Checklist; readonly hash: string } | null {
  return reading(reader, 'checklists.get', () => {
    const row = checklistRow(reader, code, revision)
    return row
      ? { checklist: fromColumn(checklistSchema, row.document, `checklist ${code}`), hash: row.hash }
      : null
  })
}

/** A revision as a file: its canonical JSON, byte for byte as stored. Without a number the newest one. */
export function checklistFile(
  reader: Reader,
  code: string,
  revision?: number,
): { readonly revision: number; readonly hash: string; readonly json: string } | null {
  return reading(reader, 'checklists.file', () => {
    const row = checklistRow(reader, code, revision)
    return row ? { revision: row.revision, hash: row.hash, json: row.document } : null
  })
}

/** The newest first; none for an unknown code. */
export function checklistRevisions(reader: Reader, code: string): ChecklistRevision[] {
  return reading(reader, 'checklists.revisions', () =>
    reader
      .sql<ChecklistRevision>(
        `SELECT revision, published_at AS publishedAt, published_by AS author, hash, questions, moments,
         (SELECT count(*) FROM audit a WHERE a.checklist_id = c.id) AS visits
         FROM checklist c WHERE code = ? ORDER BY revision DESC`,
      )
      .all(code),
  )
}
