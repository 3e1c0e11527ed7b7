import type { PlannedVisit } from '../../src-shared/model/assignment.ts'
import type { AuditStatus } from '../../src-shared/model/audit.ts'
import { localisedText, type LocalisedText } from '../../src-shared/model/localised-text.ts'
import { moneySchema } from '../../src-shared/model/money.ts'
import type { Reader } from './connection.ts'
import { fromColumn } from './json-column.ts'
import { reading } from './together.ts'

type Row = Omit<PlannedVisit, 'assigned' | 'checklist' | 'scenario' | 'fee' | 'again' | 'audit'> & {
  readonly code: string
  readonly revision: number
  readonly scenario: string | null
  readonly fee: string | null
  readonly again: number
  readonly auditId: string | null
  readonly auditNumber: string | null
  readonly auditStatus: AuditStatus | null
}

/** One visit of an assignment may have been begun twice, on two laptops: the one that came further tells. */
export const furthestAudit = `LEFT JOIN audit u ON u.id = (SELECT x.id FROM audit x WHERE x.assignment_id = a.id
  ORDER BY x.status = 'draft', x.id DESC LIMIT 1)`

/** Changed or withdrawn after it went out. */
export const againColumn = `coalesce(max(coalesce(a.changed_at, ''), coalesce(a.withdrawn_at, '')) > a.exported_at, 0)`

/** When it went out; to a shopper's own laptop, when it came in. */
const handedOut = `CASE WHEN a.received = 1 THEN coalesce(a.exported_at, a.from_date) ELSE a.exported_at END`

const assigned = `SELECT a.uid AS id, b.uid AS branch, a.shopper, c.code, c.revision, a.scenario,
  a.from_date AS "from", a.to_date AS "to", a.fee, ${handedOut} AS handedOut, a.withdrawn_at AS withdrawn,
  ${againColumn} AS again, u.uid AS auditId, u.number AS auditNumber, u.status AS auditStatus
  FROM assignment a JOIN branch b ON b.id = a.branch_id JOIN checklist c ON c.id = a.checklist_id ${furthestAudit}`

const unassigned = `SELECT u.uid AS id, b.uid AS branch, u.shopper, c.code, c.revision, u.scenario,
  w.from_date AS "from", w.to_date AS "to", NULL AS fee, NULL AS handedOut, NULL AS withdrawn, 0 AS again,
  u.uid AS auditId, u.number AS auditNumber, u.status AS auditStatus
  FROM audit u JOIN wave w ON w.id = u.wave_id JOIN branch b ON b.id = u.branch_id
  JOIN checklist c ON c.id = u.checklist_id`

function visitOf(isAssigned: boolean): (row: Row) => PlannedVisit {
  // Of many visits few scenarios are different.
  const scenarios = new Map<string, LocalisedText>()
  const scenarioOf = (text: string, record: string) => {
    const known = scenarios.get(text) ?? fromColumn(localisedText, text, record)
    scenarios.set(text, known)
    return known
  }
  return row => {
    const { code, revision, scenario, fee, again, auditId, auditNumber, auditStatus, ...plain } = row
    const record = `assignment ${row.id}`
    return {
      ...plain,
      assigned: isAssigned,
      checklist: { code, revision },
      scenario: scenario === null ? null : scenarioOf(scenario, record),
      fee: fee === null ? null : fromColumn(moneySchema, fee, record),
      again: again === 1,
      audit:
        auditId === null || auditNumber === null || auditStatus === null
          ? null
          : { id: auditId, number: auditNumber, status: auditStatus },
    }
  }
}

/** Every assignment of a wave, withdrawn ones too, then the visits made without one; in the order they were made. */
export function listPlannedVisits(reader: Reader, wave: string): PlannedVisit[] {
  return reading(reader, 'assignments.ofWave', () => [
    ...listWaveAssignments(reader, wave),
    ...reader
      .sql<Row>(`${unassigned} WHERE w.code = ? AND u.assignment_id IS NULL ORDER BY u.id`)
      .all(wave)
      .map(visitOf(false)),
  ])
}

/** Every assignment of a wave, withdrawn ones too, in the order they were made. */
export function listWaveAssignments(reader: Reader, wave: string): PlannedVisit[] {
  return reading(reader, 'assignments.ofWave', () =>
    reader
      .sql<Row>(`${assigned} WHERE a.wave_id = (SELECT id FROM wave WHERE code = ?) ORDER BY a.id`)
      .all(wave)
      .map(visitOf(true)),
  )
}

/** An assignment as a visit of its wave's plan. */
export function findPlannedVisit(reader: Reader, id: string): PlannedVisit | null {
  return reading(reader, 'assignments.planned', () => {
    const row = reader.sql<Row>(`${assigned} WHERE a.uid = ?`).get(id)
    return row ? visitOf(true)(row) : null
  })
}
