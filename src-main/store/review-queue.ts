import type { AuditStatus } from '../../src-shared/model/audit.ts'
import { flagKinds, type FlagKind } from '../../src-shared/model/flag.ts'
import type { QueueLine } from '../../src-shared/model/review.ts'
import { listAudits } from './audit-reading.ts'
import type { Reader } from './connection.ts'
import { reading } from './together.ts'

export type QueueFilter = {
  readonly wave?: string | undefined
  readonly branch?: string | undefined
  readonly flag?: FlagKind | undefined
  readonly status?: readonly AuditStatus[] | undefined
}

type More = Pick<QueueLine, 'shopper' | 'submittedAt' | 'submission' | 'comments'> & { readonly key: number }

/** Of those that are decided only so many, the newest: a queue is not an archive. */
const mostDecided = 1000
const waiting: ReadonlySet<AuditStatus> = new Set(['submitted', 'returned'])

const order = ({ submittedAt }: QueueLine) => (submittedAt === null ? 0 : Date.parse(submittedAt))

/** Visits of these statuses with what review needs of each; the longest waiting first. */
export function reviewQueue(reader: Reader, filter: QueueFilter): QueueLine[] {
  const { wave, branch, flag, status = ['submitted'] } = filter
  const limit = status.every(one => waiting.has(one)) ? undefined : mostDecided
  return reading(reader, 'review.queue', () => {
    const more = reader.sql<More>(
      `SELECT id AS key, shopper, submitted_at AS submittedAt, submission,
       (SELECT count(*) FROM review_comment c WHERE c.audit_id = audit.id AND c.sent = 0) AS comments
       FROM audit WHERE uid = ?`,
    )
    const counts = reader.sql<{ kind: string; count: number }>(
      'SELECT kind, count(*) AS count FROM flag WHERE audit_id = ? GROUP BY kind',
    )
    return listAudits(reader, { wave, branch, status, limit })
      .flatMap((line): QueueLine[] => {
        const found = more.get(line.id)
        if (!found) return []
        const { key, ...rest } = found
        const of = new Map(counts.all(key).map(({ kind, count }) => [kind, count]))
        if (flag !== undefined && !of.has(flag)) return []
        const flags = flagKinds.flatMap(kind => {
          const count = of.get(kind)
          return count === undefined ? [] : [{ kind, count }]
        })
        return [{ ...line, ...rest, flags }]
      })
      .toSorted((one, other) => order(one) - order(other) || (one.number < other.number ? -1 : 1))
  })
}
