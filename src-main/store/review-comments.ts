import type { ReviewComment } from '../../src-shared/model/review.ts'
import type { Reader, Writer } from './connection.ts'
import { contentHash, sha256 } from './content-hash.ts'
import type { StoreFault } from './fault.ts'
import { addToLog } from './log.ts'
import { auditKey } from './open-audit.ts'
import { pinnedChecklist } from './pinned-checklist.ts'
import { done, refused, type Result } from './result.ts'
import { together } from './together.ts'

export type CommentRow = {
  readonly id: string
  readonly question: string | null
  readonly text: string
  readonly author: string
  readonly at: string
  readonly submission: number
  readonly sent: number
}

export const commentColumns = 'c.uid AS id, c.question, c.text, c.author, c.at, c.submission, c.sent'

export function commentHash(audit: string, row: CommentRow): string {
  const { id, question, text, author, at, submission, sent } = row
  return contentHash({ audit, id, question, text, author, at, submission, sent })
}

function toldOf({ author, sent, ...row }: CommentRow, person: string): ReviewComment {
  return { ...row, by: author, sent: sent === 1, own: author === person }
}

/** Of an audit, by its inner key; the oldest first. `person` is who reads them. */
export function commentsOf(reader: Reader, key: number, person: string): ReviewComment[] {
  return reader
    .sql<CommentRow>(`SELECT ${commentColumns} FROM review_comment c WHERE c.audit_id = ? ORDER BY c.id`)
    .all(key)
    .map(row => toldOf(row, person))
}

type Found = CommentRow & { readonly audit: string; readonly key: number }

function find(reader: Reader, id: string): Found | undefined {
  return reader
    .sql<Found>(
      `SELECT ${commentColumns}, a.uid AS audit, a.id AS key FROM review_comment c
       JOIN audit a ON a.id = c.audit_id WHERE c.uid = ?`,
    )
    .get(id)
}

/** One's own and not sent yet, or the fault. */
function changeable(reader: Reader, id: string, author: string): Result<Found, StoreFault> {
  const row = find(reader, id)
  if (!row) return refused({ code: 'NOT_FOUND', kind: 'comment', id })
  return row.sent === 1 || row.author !== author ? refused({ code: 'COMMENT_FIXED' }) : done(row)
}

export type CommentFields = {
  readonly audit: string
  /** Of one's own comment that is changed. */
  readonly id?: string | undefined
  readonly question: string | null
  readonly text: string
}

/** Adds a comment, or changes one's own that was not sent yet. The log tells of it without its words. */
export function saveComment(
  writer: Writer,
  { audit, id, question, text }: CommentFields,
  author: string,
): Result<ReviewComment, StoreFault> {
  return together(writer, 'review.comment', (): Result<ReviewComment, StoreFault> => {
    const found = auditKey(writer, audit)
    if (!found.ok) return found
    const { key, status, checklist } = found.value
    if (status === 'draft') return refused({ code: 'STATUS_REFUSED', from: status, to: 'submitted' })
    if (question !== null && !pinnedChecklist(writer, checklist).questions.has(question)) {
      return refused({ code: 'QUESTION_UNKNOWN', question })
    }
    if (id !== undefined) {
      const old = changeable(writer, id, author)
      if (!old.ok) return old
      if (old.value.audit !== audit) return refused({ code: 'NOT_FOUND', kind: 'comment', id })
    }
    const submission =
      writer.sql<{ submission: number }>('SELECT submission FROM audit WHERE id = ?').get(key)?.submission ??
      0
    const at = writer.clock.now().toISOString()
    const row: CommentRow = { id: id ?? writer.newId(), question, text, author, at, submission, sent: 0 }
    writer
      .sql(
        `INSERT INTO review_comment (uid, audit_id, submission, question, text, author, at, sent, hash)
         VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?) ON CONFLICT (uid) DO UPDATE SET question = excluded.question,
         text = excluded.text, at = excluded.at, submission = excluded.submission, hash = excluded.hash`,
      )
      .run(row.id, key, submission, question, text, author, at, commentHash(audit, row))
    addToLog(writer, {
      kind: 'review.commented',
      subject: audit,
      author,
      content: { comment: row.id, question, text: sha256(text) },
    })
    return done(toldOf(row, author))
  })
}

/** Takes away one's own comment that was not sent yet. */
export function removeComment(writer: Writer, id: string, author: string): Result<null, StoreFault> {
  return together(writer, 'review.removeComment', () => {
    const found = changeable(writer, id, author)
    if (!found.ok) return found
    const { audit, question } = found.value
    writer.sql('DELETE FROM review_comment WHERE uid = ?').run(id)
    addToLog(writer, {
      kind: 'review.uncommented',
      subject: audit,
      author,
      content: { comment: id, question },
    })
    return done(null)
  })
}

/**
 * Sends the comments on these questions, and those on the whole visit, back with an audit: they no longer change.
 * Gives back the words by question, each question once; the visit's own under ''. Within the transaction of the return.
 */
export function sendComments(
  writer: Writer,
  audit: { readonly id: string; readonly key: number },
  questions: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  const waiting = writer
    .sql<CommentRow>(
      `SELECT ${commentColumns} FROM review_comment c WHERE c.audit_id = ? AND c.sent = 0 ORDER BY c.id`,
    )
    .all(audit.key)
    .filter(({ question }) => question === null || questions.has(question))
  for (const row of waiting) {
    writer
      .sql('UPDATE review_comment SET sent = 1, hash = ? WHERE uid = ?')
      .run(commentHash(audit.id, { ...row, sent: 1 }), row.id)
    const at = row.question ?? ''
    const known = words.get(at)
    if (row.text !== '') words.set(at, known === undefined ? row.text : `${known}\n${row.text}`)
  }
  return words
}
