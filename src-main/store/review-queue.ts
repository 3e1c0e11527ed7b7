import type { AuditStatus } from '../../src-shared/model/audit.ts'
import { flagKinds, flagKindSchema, type FlagKind } from '../../src-shared/model/flag.ts'
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

type More = Pick<QueueLine, 'shopper' | 'submittedAt' | 'submission' | 'comments'> & { readonly id: string }

const order = ({ submittedAt }: QueueLine) => (submittedAt === null ? 0 : Date.parse(submittedAt))

/** Visits of these statuses with what review needs of each; the longest waiting first. */
export function reviewQueue(reader: Reader, filter: QueueFilter): QueueLine[] {
  return reading(reader, 'review.queue', () => {
    const status = filter.status ?? ['submitted']
    const among = status.map(() => '?').join(', ')
    const more = new Map(
      reader
        .sql<More>(
          `SELECT a.uid AS id, a.shopper, a.submitted_at AS submittedAt, a.submission,
           (SELECT count(*) FROM review_comment c WHERE c.audit_id = a.id AND c.sent = 0) AS comments
           FROM audit a WHERE a.status IN (${among})`,
        )
        .all(...status)
        .map(row => [row.id, row]),
    )
    const counts = new Map<string, Map<FlagKind, number>>()
    for (const { id, kind, count } of reader
      .sql<{ id: string; kind: string; count: number }>(
        `SELECT a.uid AS id, f.kind, count(*) AS count FROM audit a JOIN flag f ON f.audit_id = a.id
         WHERE a.status IN (${among}) GROUP BY a.id, f.kind`,
      )
      .all(...status)) {
      const known = flagKindSchema.safeParse(kind)
      if (!known.success) continue
      const of = counts.get(id) ?? new Map<FlagKind, number>()
      counts.set(id, of.set(known.data, count))
    }
    return listAudits(reader, { wave: filter.wave, branch: filter.branch, status })
      .flatMap((line): QueueLine[] => {
        const found = more.get(line.id)
        const of = counts.get(line.id)
        const flags = flagKinds.flatMap(kind => {
          const count = of?.get(kind)
          return count === undefined ? [] : [{ kind, count }]
        })
        if (!found || (filter.flag !== undefined && !of?.has(filter.flag))) return []
        const { shopper, submittedAt, submission, comments } = found
        return [{ ...line, shopper, submittedAt, submission, flags, comments }]
      })
      .toSorted((one, other) => order(one) - order(other) || (one.number < other.number ? -1 : 1))
  })
}
