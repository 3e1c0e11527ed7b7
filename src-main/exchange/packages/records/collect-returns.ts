import { returnedSchema } from '../../../../src-shared/model/audit.ts'
import type { ReturnsData } from '../../../../src-shared/model/package/package-data.ts'
import type { Reader } from '../../../store/connection.ts'
import { fromColumn } from '../../../store/json-column.ts'
import { reading } from '../../../store/together.ts'

/** The visits of one shopper that go back to them. */
export type CollectedReturns = {
  /** Alias. */
  readonly recipient: string
  readonly data: ReturnsData
}

type Row = {
  readonly audit: string
  readonly submission: number
  readonly shopper: string
  readonly returned: string
}

// Only what came in a package has somewhere to go back to: what was made here is mended here.
const select = `SELECT a.uid AS audit, a.submission, a.shopper, a.returned FROM audit a
  JOIN submission s ON s.audit_id = a.id AND s.number = a.submission
  WHERE a.status = 'returned' AND a.returned IS NOT NULL AND s.received_hash IS NOT NULL ORDER BY a.shopper, a.uid`

function returnsOf(reader: Reader) {
  return reader
    .sql<Row>(select)
    .all()
    .map(({ returned, ...row }) => ({
      ...row,
      ...fromColumn(returnedSchema, returned, `audit ${row.audit}`),
    }))
}

/** Visits that were returned here and whose return has not gone out yet: their ids. */
export function waitingReturns(reader: Reader): string[] {
  return reading(reader, 'exchange.waitingReturns', () => {
    const sent = reader.sql(
      `SELECT 1 FROM export, json_each(export.audits) one
       WHERE export.kind = 'returns' AND export.at >= ? AND one.value = ? LIMIT 1`,
    )
    return returnsOf(reader)
      .filter(({ at, audit }) => sent.get(at, audit) === undefined)
      .map(({ audit }) => audit)
  })
}

/** Those among `audits` that are returned, gathered by shopper, with what is asked. */
export function collectReturns(reader: Reader, audits: ReadonlySet<string>): CollectedReturns[] {
  return reading(reader, 'exchange.returns', () => {
    const rows = returnsOf(reader).filter(({ audit }) => audits.has(audit))
    return [...Map.groupBy(rows, ({ shopper }) => shopper)].map(([recipient, ofShopper]) => ({
      recipient,
      data: { returns: ofShopper.map(({ shopper: _shopper, ...one }) => one) },
    }))
  })
}
