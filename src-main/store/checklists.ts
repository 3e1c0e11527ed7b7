import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import { checklistSchema, type Checklist } from '../../src-shared/model/checklist.ts'
import { channelSchema, type Channel } from '../../src-shared/model/closed-lists.ts'
import { localisedText, type LocalisedText } from '../../src-shared/model/localised-text.ts'
import type { Reader, Writer } from './connection.ts'
import { sha256 } from './content-hash.ts'
import type { RecordFault, StoreFault } from './fault.ts'
import { fromColumn } from './json-column.ts'
import { addToLog } from './log.ts'
import { done, refused, type Result } from './result.ts'
import { reading, together } from './together.ts'

export type ChecklistLine = {
  readonly code: string
  readonly revision: number
  readonly title: LocalisedText
  readonly industry: string
  readonly channel: Channel
  readonly segment: string
  readonly questions: number
  readonly moments: number
}

export type Published = {
  readonly code: string
  readonly revision: number
  readonly hash: string
  readonly change: 'added' | 'unchanged'
}

type LineRow = Omit<ChecklistLine, 'title'> & { readonly title: string }
type DocumentRow = { readonly revision: number; readonly hash: string; readonly document: string }

function lineOf(row: LineRow): ChecklistLine {
  const title = fromColumn(localisedText, row.title, `checklist ${row.code}`)
  return { ...row, title, channel: channelSchema.parse(row.channel) }
}

/** The newest revision of each, by code. */
export function listChecklists(reader: Reader): ChecklistLine[] {
  return reading(reader, 'checklists.list', () =>
    reader
      .sql<LineRow>(
        `SELECT code, max(revision) AS revision, title, industry, channel, segment, questions, moments
         FROM checklist GROUP BY code ORDER BY code`,
      )
      .all()
      .map(lineOf),
  )
}

function documentOf(reader: Reader, code: string, revision?: number): DocumentRow | undefined {
  const select = 'SELECT revision, hash, document FROM checklist WHERE code = ?'
  return revision === undefined
    ? reader.sql<DocumentRow>(`${select} ORDER BY revision DESC LIMIT 1`).get(code)
    : reader.sql<DocumentRow>(`${select} AND revision = ?`).get(code, revision)
}

/** Without a revision the newest one. */
export function findChecklist(
  reader: Reader,
  code: string,
  revision?: number,
): { readonly checklist: Checklist; readonly hash: string } | null {
  return reading(reader, 'checklists.get', () => {
    const row = documentOf(reader, code, revision)
    return row
      ? { checklist: fromColumn(checklistSchema, row.document, `checklist ${code}`), hash: row.hash }
      : null
  })
}

/**
 * Stores a revision for good. A file without a number gets the next one, unless the newest says the same
 * already. REVISION_TAKEN: the same number with other content.
 */
export function publishChecklist(writer: Writer, checklist: Checklist): Result<Published, StoreFault> {
  return together(writer, 'checklists.publish', (): Result<Published, RecordFault> => {
    const { code } = checklist
    const newest = documentOf(writer, code)
    const named = (revision: number) => canonicalJson({ ...checklist, revision })
    const same = newest !== undefined && newest.document === named(newest.revision)
    const revision = checklist.revision ?? (same ? newest.revision : (newest?.revision ?? 0) + 1)
    const document = named(revision)
    const hash = sha256(document)
    const taken = documentOf(writer, code, revision)
    if (taken && taken.hash !== hash) return refused({ code: 'REVISION_TAKEN', checklist: code, revision })
    if (taken) return done({ code, revision, hash, change: 'unchanged' })
    writer
      .sql(
        `INSERT INTO checklist (code, revision, hash, document, title, industry, channel, segment, moments, questions,
         published_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        code,
        revision,
        hash,
        document,
        canonicalJson(checklist.title),
        checklist.industry ?? '',
        checklist.channel ?? 'inPerson',
        checklist.segment ?? '',
        checklist.moments.length,
        checklist.moments.reduce((sum, moment) => sum + moment.questions.length, 0),
        writer.clock.now().toISOString(),
      )
    addToLog(writer, {
      kind: 'checklist.published',
      subject: `${code}/${revision}`,
      content: { hash },
    })
    return done({ code, revision, hash, change: 'added' })
  })
}
