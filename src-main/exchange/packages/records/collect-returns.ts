import type { ReturnsData } from '../../../../src-shared/model/package/package-data.ts'
import type { Reader } from '../../../store/connection.ts'
import { reading } from '../../../store/together.ts'

/** The visits of one shopper that go back to them. */
export type CollectedReturns = {
  /** Alias. */
  readonly recipient: string
  readonly data: ReturnsData
}

type Row = {
  readonly key: number
  readonly audit: string
  readonly submission: number
  readonly shopper: string
  readonly reason: string
  readonly at: string
  readonly by: string
}

// What the log tells of the last return; a visit that came in returned from elsewhere is not ours to send back.
const returned = `SELECT a.id AS key, a.uid AS audit, a.submission, a.shopper, coalesce(a.reason, '') AS reason,
  l.at, l.author AS by FROM audit a
  JOIN log l ON l.id = (SELECT max(id) FROM log WHERE subject = a.uid AND kind = 'audit.returned')
  WHERE a.status = 'returned' AND a.returned IS NULL ORDER BY a.shopper, a.uid`

/** Visits that were returned here and whose return has not gone out yet: their ids. */
export function waitingReturns(reader: Reader): string[] {
  return reading(reader, 'exchange.waitingReturns', () => {
    const sent = reader.sql(
      `SELECT 1 FROM export, json_each(export.audits) one
       WHERE export.kind = 'returns' AND export.at >= ? AND one.value = ? LIMIT 1`,
    )
    return reader
      .sql<Row>(returned)
      .all()
      .filter(({ at, audit }) => sent.get(at, audit) === undefined)
      .map(({ audit }) => audit)
  })
}

/** Those among `audits` that are returned, gathered by shopper. Comments that the supervisor marked for the shopper go along. */
export function collectReturns(reader: Reader, audits: ReadonlySet<string>): CollectedReturns[] {
  return reading(reader, 'exchange.returns', () => {
    const comments = reader.sql<{ question: string | null; text: string }>(
      `SELECT question, text FROM review_comment WHERE audit_id = ? AND submission = ? AND sent = 1 ORDER BY id`,
    )
    const rows = reader
      .sql<Row>(returned)
      .all()
      .filter(({ audit }) => audits.has(audit))
    return [...Map.groupBy(rows, ({ shopper }) => shopper)].map(([recipient, ofShopper]) => ({
      recipient,
      data: {
        returns: ofShopper.map(({ key, audit, submission, reason, at, by }) => {
          const said = comments.all(key, submission)
          const general = said.flatMap(({ question, text }) => (question === null ? [text] : []))
          return {
            audit,
            submission,
            reason: [reason, ...general].filter(text => text !== '').join('\n\n'),
            at,
            by,
            questions: said.flatMap(({ question, text }) =>
              question === null ? [] : [{ question, comment: text }],
            ),
          }
        }),
      },
    }))
  })
}
