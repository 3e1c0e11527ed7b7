import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import type { Assignment } from '../../src-shared/model/assignment.ts'
import { localisedText, type LocalisedText } from '../../src-shared/model/localised-text.ts'
import type { Money } from '../../src-shared/model/money.ts'
import type { Reader, Writer } from './connection.ts'
import type { RecordFault, StoreFault } from './fault.ts'
import { fromColumn } from './json-column.ts'
import { addToLog } from './log.ts'
import { done, refused, type Result } from './result.ts'
import { reading, together } from './together.ts'

export type StoredAssignment = Assignment & { readonly shopper: string }

export type NewAssignment = {
  /** Code of the wave. */
  readonly wave: string | null
  /** Id of the branch. */
  readonly branch: string
  readonly checklist: { readonly code: string; readonly revision: number }
  readonly shopper: string
  readonly scenario: LocalisedText | null
  readonly from: string
  readonly to: string
  /** Without it the wave's. */
  readonly fee?: Money | null | undefined
}

type AssignmentRow = Omit<StoredAssignment, 'branch' | 'checklist' | 'scenario'> & {
  readonly scenario: string | null
  readonly branchId: string
  readonly branchCode: string
  readonly branchName: string
  readonly code: string
  readonly revision: number
  readonly title: string
}

const select = `SELECT a.uid AS id, w.code AS wave, b.uid AS branchId, b.code AS branchCode, b.name AS branchName,
  c.code, c.revision, c.title, a.shopper, a.scenario, a.from_date AS "from", a.to_date AS "to", a.status
  FROM assignment a JOIN branch b ON b.id = a.branch_id JOIN checklist c ON c.id = a.checklist_id
  LEFT JOIN wave w ON w.id = a.wave_id`

function assignmentOf(row: AssignmentRow): StoredAssignment {
  const { id, wave, shopper, from, to, status } = row
  const record = `assignment ${id}`
  return {
    id,
    wave,
    branch: { id: row.branchId, code: row.branchCode, name: row.branchName },
    checklist: {
      code: row.code,
      revision: row.revision,
      title: fromColumn(localisedText, row.title, record),
    },
    shopper,
    scenario: row.scenario === null ? null : fromColumn(localisedText, row.scenario, record),
    from,
    to,
    status,
  }
}

/**
 * Visits still to be made (open or begun) at this laptop: those that came in a package and those of the person here.
 * The nearest deadline first.
 */
export function listAssignments(reader: Reader): StoredAssignment[] {
  return reading(reader, 'assignments.list', () =>
    reader
      .sql<AssignmentRow>(
        `${select} WHERE a.status IN ('open', 'begun') AND a.withdrawn_at IS NULL
         AND (a.received = 1 OR a.shopper = (SELECT alias FROM person WHERE here = 1)) ORDER BY a.to_date, a.id`,
      )
      .all()
      .map(assignmentOf),
  )
}

export function findAssignment(reader: Reader, id: string): StoredAssignment | null {
  return reading(reader, 'assignments.get', () => {
    const row = reader.sql<AssignmentRow>(`${select} WHERE a.uid = ?`).get(id)
    return row ? assignmentOf(row) : null
  })
}

type Pinned = Pick<NewAssignment, 'shopper' | 'scenario' | 'from' | 'to'> & {
  /** Inner keys. */
  readonly wave: number | null
  readonly branch: number
  readonly checklist: number
  readonly fee: Money | null
}

/** The row alone, under a new id, which it gives back; what it names must be there. */
export function insertAssignment(writer: Writer, pinned: Pinned): string {
  const { wave, branch, checklist, shopper, scenario, from, to, fee } = pinned
  const id = writer.newId()
  writer
    .sql(
      `INSERT INTO assignment (uid, wave_id, branch_id, checklist_id, shopper, scenario, from_date, to_date, status,
       fee) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'open', ?)`,
    )
    .run(
      id,
      wave,
      branch,
      checklist,
      shopper,
      scenario && canonicalJson(scenario),
      from,
      to,
      fee && canonicalJson(fee),
    )
  return id
}

/** One visit for whoever the alias names, also where no such shopper is known. */
export function addAssignment(writer: Writer, fields: NewAssignment): Result<StoredAssignment, StoreFault> {
  return together(writer, 'assignments.add', (): Result<StoredAssignment, RecordFault> => {
    const { wave, branch, checklist, shopper } = fields
    const number = (text: string, ...values: unknown[]) => writer.sql<{ id: number }>(text).get(...values)?.id
    const waveId = wave === null ? null : number('SELECT id FROM wave WHERE code = ?', wave)
    if (waveId === undefined) return refused({ code: 'NOT_FOUND', kind: 'wave', id: wave ?? '' })
    const branchId = number('SELECT id FROM branch WHERE uid = ?', branch)
    if (branchId === undefined) return refused({ code: 'NOT_FOUND', kind: 'branch', id: branch })
    const checklistId = number(
      'SELECT id FROM checklist WHERE code = ? AND revision = ?',
      checklist.code,
      checklist.revision,
    )
    if (checklistId === undefined)
      return refused({ code: 'NOT_FOUND', kind: 'checklist', id: checklist.code })
    const { scenario, from, to, fee = null } = fields
    const id = insertAssignment(writer, {
      wave: waveId,
      branch: branchId,
      checklist: checklistId,
      shopper,
      scenario,
      from,
      to,
      fee,
    })
    addToLog(writer, {
      kind: 'assignment.planned',
      subject: id,
      content: { wave, branch, shopper, checklist },
    })
    const added = findAssignment(writer, id)
    return added ? done(added) : refused({ code: 'NOT_FOUND', kind: 'assignment', id })
  })
}
