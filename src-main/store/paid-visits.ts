import { moneySchema, type Money } from '../../src-shared/model/money.ts'
import type { AuditStatus } from '../../src-shared/model/audit.ts'
import { visitFactsSchema } from '../../src-shared/model/visit.ts'
import type { PaidVisit } from '../../src-shared/payout/payout-sheet.ts'
import type { Reader } from './connection.ts'
import { fromColumn } from './json-column.ts'
import { reading } from './together.ts'

type Row = {
  readonly id: string
  readonly number: string
  readonly branch: string
  readonly shopper: string
  readonly name: string
  readonly at: string
  readonly status: AuditStatus
  readonly visit: string
  readonly fee: string | null
}

/** The visits of a wave (its code) with what they bear on a payout, the oldest first. */
export function paidVisits(reader: Reader, wave: string): (PaidVisit & { readonly name: string })[] {
  return reading(reader, 'payouts.visits', () =>
    reader
      .sql<Row>(
        `SELECT a.uid AS id, a.number, b.code AS branch, a.shopper, coalesce(s.name, '') AS name, a.begun_at AS at,
         a.status, a.visit, coalesce(t.fee, w.fee) AS fee
         FROM audit a JOIN wave w ON w.id = a.wave_id JOIN branch b ON b.id = a.branch_id
         LEFT JOIN assignment t ON t.id = a.assignment_id LEFT JOIN shopper s ON s.alias = a.shopper
         WHERE w.code = ? ORDER BY a.begun_at, a.id`,
      )
      .all(wave)
      .map(({ visit, fee, ...row }) => {
        const record = `audit ${row.id}`
        const facts = fromColumn(visitFactsSchema, visit, record)
        const expenses = (facts.expenses ?? []).map(({ amount, currency }): Money => ({ amount, currency }))
        const agreed = fee === null ? null : fromColumn(moneySchema, fee, record)
        return { ...row, agreed, claimed: facts.fee ?? null, expenses }
      }),
  )
}
