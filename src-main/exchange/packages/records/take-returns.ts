import { canonicalJson } from '../../../../src-shared/model/canonical-json.ts'
import type { ReturnsData } from '../../../../src-shared/model/package/package-data.ts'
import type { RefusalReason } from '../../../../src-shared/model/package/import-summary.ts'
import { returnedSchema, type AuditStatus, type Returned } from '../../../../src-shared/model/audit.ts'
import { sealHeader } from '../../../store/audit-header.ts'
import { returnAudit } from '../../../store/audit-status.ts'
import type { Writer } from '../../../store/connection.ts'
import type { StoreFault } from '../../../store/fault.ts'
import type { ImportLine } from '../../../store/imports.ts'
import { fromColumn } from '../../../store/json-column.ts'
import { done, type Result } from '../../../store/result.ts'
import { standAtMarked } from '../../../store/stand-at-marked.ts'
import { takeIn, type Arrival, type Change } from './taking.ts'

type Return = ReturnsData['returns'][number]
type Known = {
  readonly key: number
  readonly number: string
  readonly status: AuditStatus
  readonly submission: number
  readonly returned: string | null
  /** 1 where the visit itself came in a package. */
  readonly foreign: number
}

/** Visits come back to the shopper who made them, to be mended; each only from its last submission. */
export function takeReturns(
  writer: Writer,
  arrival: Arrival,
  data: ReturnsData,
): Result<ImportLine, StoreFault> {
  return takeIn(writer, arrival, (tally): Result<null, StoreFault> => {
    for (const one of data.returns) {
      const known = writer
        .sql<Known>(
          `SELECT a.id AS key, a.number, a.status, a.submission, a.returned, EXISTS (SELECT 1 FROM submission s
           WHERE s.audit_id = a.id AND s.received_hash IS NOT NULL) AS "foreign" FROM audit a WHERE a.uid = ?`,
        )
        .get(one.audit)
      const reason = refusalOf(known, one)
      if (!known || reason !== null) {
        tally.refuse('return', one.audit, known?.number ?? one.audit, reason ?? 'notHere')
        continue
      }
      const change = takeReturn(writer, known, one)
      if (!change.ok) return change
      tally.count('return', change.value)
    }
    return done(null)
  })
}

function refusalOf(known: Known | undefined, { submission }: Return): RefusalReason | null {
  if (!known || known.foreign === 1 || submission > known.submission) return 'notHere'
  if (submission < known.submission) return 'overtaken'
  return known.status === 'submitted' || known.status === 'returned' ? null : 'statusRefused'
}

function takeReturn(writer: Writer, known: Known, one: Return): Result<Change, StoreFault> {
  const { audit, reason, questions, at, by } = one
  const returned: Returned = { reason, questions, at, by }
  if (known.status === 'submitted') {
    const sent = returnAudit(writer, audit, by, reason)
    if (!sent.ok) return sent
    writer
      .sql("UPDATE assignment SET status = 'begun' WHERE id = (SELECT assignment_id FROM audit WHERE id = ?)")
      .run(known.key)
  } else if (known.returned !== null && isLater(known.returned, returned)) return done('unchanged')
  writer.sql('UPDATE audit SET returned = ? WHERE id = ?').run(canonicalJson(returned), known.key)
  standAtMarked(writer, known.key, returned)
  sealHeader(writer, known.key)
  return done('updated')
}

/** Whether what is stored is this return, or a later one. */
function isLater(stored: string, returned: Returned): boolean {
  return stored === canonicalJson(returned) || fromColumn(returnedSchema, stored, 'audit').at > returned.at
}
