import { canonicalJson } from '../../../../src-shared/model/canonical-json.ts'
import type { AssignmentData } from '../../../../src-shared/model/package/package-data.ts'
import type { Writer } from '../../../store/connection.ts'
import { keepEnrolment } from '../../../store/enrolments.ts'
import type { StoreFault } from '../../../store/fault.ts'
import type { ImportLine } from '../../../store/imports.ts'
import { addToLog } from '../../../store/log.ts'
import { readOrganisation, saveOrganisation } from '../../../store/organisation.ts'
import { readProfile } from '../../../store/profile.ts'
import { done, type Result } from '../../../store/result.ts'
import { takeBranches, takeChecklists, takeWaves, type Keys } from './take-named.ts'
import { takeIn, type Arrival, type Change, type Tally } from './taking.ts'

/**
 * Takes in what a head office gives one shopper. On a shopper's own laptop its organisation, waves and branches follow
 * what the office says; where somebody supervises, records that are there already stay as they are.
 */
export function takeAssignments(
  writer: Writer,
  arrival: Arrival,
  data: AssignmentData,
): Result<ImportLine, StoreFault> {
  return takeIn(writer, arrival, (tally, latest): Result<null, StoreFault> => {
    const follows = latest && isShoppersOwn(writer)
    if (follows) {
      const adopted = adoptOrganisation(writer, data, tally)
      if (!adopted.ok) return adopted
    }
    const { id, alias } = data.shopper
    if (latest) {
      keepEnrolment(writer, {
        shopper: id,
        alias,
        secret: data.secret,
        office: arrival.sender.fingerprint,
      })
    }
    const keys = {
      wave: takeWaves(writer, data.waves, tally, follows),
      branch: takeBranches(writer, data.branches, tally, follows),
      checklist: takeChecklists(writer, data.checklists, tally),
    }
    for (const assignment of data.assignments) {
      takeAssignment(writer, { assignment, alias, keys, created: arrival.manifest.created, tally })
    }
    return done(null)
  })
}

/** Nobody supervises here: the person makes visits, and there are neither shoppers nor checklists under construction. */
function isShoppersOwn(writer: Writer): boolean {
  if (readProfile(writer)?.role !== 'shopper') return false
  const own = writer
    .sql(
      `SELECT 1 FROM shopper UNION ALL SELECT 1 FROM checklist_draft
       UNION ALL SELECT 1 FROM person WHERE role <> 'shopper' LIMIT 1`,
    )
    .get()
  return own === undefined
}

function adoptOrganisation(writer: Writer, data: AssignmentData, tally: Tally): Result<null, StoreFault> {
  const before = readOrganisation(writer)
  const after = { ...before, ...data.organisation }
  const same = canonicalJson(before) === canonicalJson(after)
  tally.count('organisation', same ? 'unchanged' : 'updated')
  if (same) return done(null)
  const saved = saveOrganisation(writer, after)
  return saved.ok ? done(null) : saved
}

type Incoming = {
  readonly assignment: AssignmentData['assignments'][number]
  readonly alias: string
  readonly keys: { readonly wave: Keys; readonly branch: Keys; readonly checklist: Keys }
  /** When the package was made. */
  readonly created: string
  readonly tally: Tally
}

type Known = {
  readonly key: number
  readonly status: 'open' | 'begun' | 'done'
  readonly received: number
  readonly made: string | null
  readonly withdrawn: string | null
}

function takeAssignment(writer: Writer, { assignment, alias, keys, created, tally }: Incoming): void {
  const { id, wave, branch, checklist, scenario, from, to, fee, withdrawn } = assignment
  const refuse = (reason: 'waveUnknown' | 'branchUnknown' | 'checklistUnknown') =>
    tally.refuse('assignment', id, `${checklist.code} ${from}`, reason)
  const waveKey = wave === null ? null : keys.wave.get(wave)
  if (waveKey === undefined) return refuse('waveUnknown')
  const branchKey = keys.branch.get(branch)
  if (branchKey === undefined) return refuse('branchUnknown')
  const checklistKey = keys.checklist.get(`${checklist.code}/${checklist.revision}`)
  if (checklistKey === undefined) return refuse('checklistUnknown')
  const columns = {
    wave_id: waveKey,
    branch_id: branchKey,
    checklist_id: checklistKey,
    shopper: alias,
    scenario: scenario && canonicalJson(scenario),
    from_date: from,
    to_date: to,
    fee: fee && canonicalJson(fee),
  }
  const known = writer
    .sql<Known>(
      `SELECT id AS key, status, received, exported_at AS made, withdrawn_at AS withdrawn FROM assignment
       WHERE uid = ?`,
    )
    .get(id)
  const change = known
    ? changeAssignment(writer, known, { columns, created, withdrawn })
    : addAssignment(writer, id, { columns, created, withdrawn })
  tally.count('assignment', change)
  if (change !== 'unchanged') {
    addToLog(writer, { kind: 'assignment.received', subject: id, content: { change, withdrawn } })
  }
}

type Columns = Readonly<Record<string, string | number | null>>
type Wanted = { readonly columns: Columns; readonly created: string; readonly withdrawn: boolean }

/** A withdrawn one is kept too, out of sight: a package that was made before must not bring it back. */
function addAssignment(writer: Writer, id: string, { columns, created, withdrawn }: Wanted): Change {
  const names = Object.keys(columns)
  writer
    .sql(
      `INSERT INTO assignment (uid, ${names.join(', ')}, status, received, exported_at, withdrawn_at)
       VALUES (?, ${names.map(() => '?').join(', ')}, 'open', 1, ?, ?)`,
    )
    .run(id, ...Object.values(columns), created, withdrawn ? created : null)
  return withdrawn ? 'unchanged' : 'added'
}

/** What is begun goes on as it was begun; what was planned here is not told from outside. */
function changeAssignment(writer: Writer, known: Known, { columns, created, withdrawn }: Wanted): Change {
  const { key, status, received, made } = known
  if (received === 0 || status !== 'open' || (made !== null && made > created)) return 'unchanged'
  const row = writer.sql<Columns>('SELECT * FROM assignment WHERE id = ?').get(key) ?? {}
  const names = Object.keys(columns)
  const withdraws = withdrawn && known.withdrawn === null
  const differs = names.some(name => row[name] !== columns[name])
  writer
    .sql(
      `UPDATE assignment SET ${names.map(name => `${name} = ?`).join(', ')}, exported_at = ?, withdrawn_at = ?
       WHERE id = ?`,
    )
    .run(...Object.values(columns), created, withdraws ? created : known.withdrawn, key)
  return withdraws || differs ? 'updated' : 'unchanged'
}
