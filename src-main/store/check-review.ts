import { appealColumns, appealHash, type AppealRow } from './appeal-rows.ts'
import type { Check } from './integrity-fault.ts'
import { commentColumns, commentHash, type CommentRow } from './review-comments.ts'

type OfAudit = { readonly hash: string; readonly audit: string; readonly number: string }

/** Every comment of a review and every appeal against its hash. Flags can be made again and have none. */
export const checkReview: Check = function* (reader, report) {
  const comments = reader
    .sql<CommentRow & OfAudit>(
      `SELECT ${commentColumns}, c.hash, a.uid AS audit, a.number FROM review_comment c
       JOIN audit a ON a.id = c.audit_id ORDER BY c.id`,
    )
    .all()
  for (const { hash, audit, number, ...row } of comments) {
    if (commentHash(audit, row) === hash) continue
    const name = `${number} ${row.question ?? ''}`.trim()
    report({ code: 'RECORD_CHANGED', record: 'comment', id: row.id, name })
  }
  yield
  const appeals = reader
    .sql<AppealRow & OfAudit>(
      `SELECT ${appealColumns}, l.hash, a.uid AS audit, a.number FROM appeal l
       JOIN audit a ON a.id = l.audit_id ORDER BY l.id`,
    )
    .all()
  for (const { hash, audit, number, ...row } of appeals) {
    if (appealHash(audit, row) === hash) continue
    report({ code: 'RECORD_CHANGED', record: 'appeal', id: row.id, name: number })
  }
  yield
}
