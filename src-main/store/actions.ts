import { isOpen } from '../../src-shared/actions/stage-moves.ts'
import { propose } from '../../src-shared/actions/propose.ts'
import type { Action, ActionOrigin, ActionPage, LaterVisit, Stage } from '../../src-shared/model/action.ts'
import {
  actionRow,
  actionSelect,
  auditsOf,
  evidenceRows,
  fieldsOf,
  stepOf,
  stepRows,
  type ActionRow,
} from './action-rows.ts'
import { laterVisits } from './action-later.ts'
import { originWords } from './action-origin.ts'
import type { Reader } from './connection.ts'
import { drawnBranches } from './pilots.ts'
import { reading } from './together.ts'

export type ActionFilter = {
  /** Code: actions bound to this branch, and those of the whole network. */
  readonly branch?: string | undefined
  /** Code of the wave they grew in. */
  readonly wave?: string | undefined
  readonly standard?: string | undefined
  readonly stage?: Stage | undefined
  readonly open?: boolean | undefined
  /** Id. */
  readonly pilot?: string | undefined
}

/** Open ones by their day (those without one last), then the ended ones, the newest first. `today`: YYYY-MM-DD. */
export function listActions(reader: Reader, filter: ActionFilter, today: string): Action[] {
  return reading(reader, 'actions.list', () => {
    const where: string[] = []
    const values: unknown[] = []
    const only = (clause: string, value: unknown) => {
      if (value === undefined) return
      where.push(clause)
      values.push(value)
    }
    only('w.code = ?', filter.wave)
    only('x.standard = ?', filter.standard)
    only('x.stage = ?', filter.stage)
    only('p.uid = ?', filter.pilot)
    if (filter.open !== undefined) where.push(`x.stage ${filter.open ? 'NOT' : ''} IN ('closed', 'dropped')`)
    const clause = where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`
    return reader
      .sql<ActionRow>(
        `${actionSelect} ${clause} ORDER BY x.stage IN ('closed', 'dropped'),
         CASE WHEN x.stage IN ('closed', 'dropped') THEN -x.number END, x.due IS NULL, x.due, x.number`,
      )
      .all(...values)
      .map(row => actionOf(reader, row, today))
      .filter(
        ({ branches }) =>
          filter.branch === undefined || branches === null || branches.includes(filter.branch),
      )
  })
}

/** Actions of one branch (its code), with those of the whole network and of its pilots; open ones first. */
export function actionsOfBranch(reader: Reader, branch: string, today: string): Action[] {
  return listActions(reader, { branch }, today)
}

/** Everything of one action; null when there is none of this id. */
export function readAction(reader: Reader, id: string, today: string): ActionPage | null {
  return reading(reader, 'actions.get', () => {
    const row = actionRow(reader, id)
    if (row === null) return null
    return {
      ...actionOf(reader, row, today),
      steps: stepRows(reader, row.key).map(step => ({
        at: step.at,
        by: step.author,
        step: stepOf(id, step),
      })),
      evidence: evidenceRows(reader, row.key).map(
        ({ id: file, sha256, kind, name, caption, at, author }) => ({
          id: file,
          sha256,
          kind,
          name,
          caption,
          at,
          by: author,
          ...fileFacts(reader, sha256),
        }),
      ),
      visits: reader
        .sql<ActionPage['visits'][number]>(
          `SELECT a.uid AS audit, a.number, b.code AS branch, w.code AS wave FROM audit a
           JOIN branch b ON b.id = a.branch_id LEFT JOIN wave w ON w.id = a.wave_id
           WHERE a.uid IN (SELECT value FROM json_each(?)) ORDER BY a.begun_at, a.id`,
        )
        .all(row.audits),
      later: judgedVisits(reader, row, branchesOf(reader, row)),
    }
  })
}

/** As it stands now; null when there is none of this id. */
export function findAction(reader: Reader, id: string, today: string): Action | null {
  return reading(reader, 'actions.find', () => {
    const row = actionRow(reader, id)
    return row && actionOf(reader, row, today)
  })
}

function actionOf(reader: Reader, row: ActionRow, today: string): Action {
  const { id, number, branch, wave, checklist, question, standard, stage, due, createdAt, createdBy } = row
  const branches = branchesOf(reader, row)
  const open = isOpen(stage)
  const later = open ? judgedVisits(reader, row, branches) : []
  const origin: ActionOrigin = { branch, wave, checklist, question, standard, audits: auditsOf(row) }
  return {
    ...fieldsOf(row),
    ...origin,
    ...originWords(reader, origin),
    branchName: row.branchName,
    id,
    number,
    stage,
    due,
    overdue: open && due !== null && due < today,
    pilot: row.pilotId === null ? null : { id: row.pilotId, title: row.pilotTitle ?? '' },
    branches,
    createdAt,
    createdBy,
    proposal: propose(later, [...new Set(later.map(visit => visit.wave))]),
  }
}

function branchesOf(reader: Reader, { branch, pilotKey }: ActionRow): string[] | null {
  return pilotKey !== null ? drawnBranches(reader, pilotKey) : branch === null ? null : [branch]
}

/** Of waves after the one it grew from, and after those that were judged before: a confirmed proposal is not made again. */
function judgedVisits(reader: Reader, row: ActionRow, branches: string[] | null): LaterVisit[] {
  const { checklist, question, standard } = row
  const judged = stepRows(reader, row.key).flatMap(step => {
    const told = stepOf(row.id, step)
    return told.kind === 'stage' && told.proposal !== null ? told.proposal.waves : []
  })
  const from = reader
    .sql<{ last: string | null }>(
      'SELECT max(from_date) AS last FROM wave WHERE code IN (SELECT value FROM json_each(?))',
    )
    .get(JSON.stringify(judged))?.last
  const origin = row.waveFrom ?? row.createdAt.slice(0, 10)
  const after = from !== null && from !== undefined && from > origin ? from : origin
  return laterVisits(reader, { checklist, question, standard, after, branches })
}

function fileFacts(reader: Reader, sha256: string): { mime: string; bytes: number } {
  const file = reader
    .sql<{ mime: string; bytes: number }>('SELECT mime, bytes FROM evidence_file WHERE sha256 = ?')
    .get(sha256)
  if (!file) throw new Error(`file ${sha256} is named by an action`)
  return file
}

/** Open actions that already stand against the same failure at the same place. */
export function knownActions(reader: Reader, origin: ActionOrigin, today: string): Action[] {
  const same = (action: Action) =>
    origin.standard === null
      ? action.checklist === origin.checklist && action.question === origin.question
      : action.standard === origin.standard
  return listActions(reader, { branch: origin.branch ?? undefined, open: true }, today).filter(same)
}

/** Owners that were named before, each once. */
export function ownersOfActions(reader: Reader): string[] {
  return reading(reader, 'actions.owners', () =>
    reader
      .sql<{ owner: string }>(
        `SELECT DISTINCT content ->> 'owner' AS owner FROM action WHERE content ->> 'owner' <> '' ORDER BY 1`,
      )
      .all()
      .map(({ owner }) => owner),
  )
}
