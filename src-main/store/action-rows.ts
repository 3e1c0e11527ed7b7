import {
  actionFieldsSchema,
  actionStepSchema,
  type ActionFields,
  type ActionStep,
  type Stage,
} from '../../src-shared/model/action.ts'
import type { Evidence } from '../../src-shared/model/evidence.ts'
import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import { z } from '../../src-shared/model/zod.ts'
import type { Reader, Writer } from './connection.ts'
import { contentHash, digestOf } from './content-hash.ts'
import type { RecordFault } from './fault.ts'
import { fromColumn } from './json-column.ts'
import { refused } from './result.ts'

/** An action as it is stored; branch, wave and pilot by id, which stay when a code changes. */
export type ActionRow = {
  readonly key: number
  readonly id: string
  readonly number: number
  readonly branchId: string | null
  readonly branch: string | null
  readonly branchName: string | null
  readonly waveId: string | null
  readonly wave: string | null
  /** First day of the wave it grew from. */
  readonly waveFrom: string | null
  readonly checklist: string
  readonly question: string
  readonly standard: string | null
  readonly audits: string
  readonly content: string
  readonly stage: Stage
  readonly due: string | null
  readonly pilotId: string | null
  readonly pilotKey: number | null
  readonly pilotTitle: string | null
  readonly createdAt: string
  readonly createdBy: string
  readonly hash: string
}

export const actionSelect = `SELECT x.id AS key, x.uid AS id, x.number, b.uid AS branchId, b.code AS branch,
  b.name AS branchName, w.uid AS waveId, w.code AS wave, w.from_date AS waveFrom, x.checklist, x.question, x.standard,
  x.audits, x.content, x.stage, x.due, p.uid AS pilotId, p.id AS pilotKey, p.title AS pilotTitle,
  x.created_at AS createdAt, x.created_by AS createdBy, x.hash
  FROM action x LEFT JOIN branch b ON b.id = x.branch_id LEFT JOIN wave w ON w.id = x.wave_id
  LEFT JOIN pilot p ON p.id = x.pilot_id`

export type StepRow = {
  readonly content: string
  readonly at: string
  readonly author: string
  readonly hash: string
}

export type ActionEvidenceRow = {
  readonly id: string
  readonly sha256: string
  readonly kind: Evidence['kind']
  readonly name: string
  readonly caption: string
  readonly at: string
  readonly author: string
  readonly hash: string
}

export const actionEvidenceColumns = 'uid AS id, sha256, kind, name, caption, at, author, hash'

/** Each step is chained to the one before it in its action. */
export function stepHash(action: string, previous: string, step: Omit<StepRow, 'hash'>): string {
  const { content, at, author } = step
  return contentHash({ action, previous, content, at, author })
}

export function actionEvidenceHash(action: string, row: Omit<ActionEvidenceRow, 'hash'>): string {
  const { id, sha256, kind, name, caption, at, author } = row
  return contentHash({ action, id, sha256, kind, name, caption, at, author })
}

/** Of the row, its last step and its evidence: a step or a file that is lost shows. */
export function actionHash(row: ActionRow, lastStep: string, evidence: readonly string[]): string {
  const { id, number, branchId, waveId, checklist, question, standard, audits } = row
  const { content, stage, due, pilotId, createdAt, createdBy } = row
  const origin = { branchId, waveId, checklist, question, standard, audits }
  const now = { content, stage, due, pilotId, lastStep, evidence: digestOf(evidence) }
  return contentHash({ id, number, ...origin, ...now, createdAt, createdBy })
}

export function actionRow(reader: Reader, id: string): ActionRow | null {
  return reader.sql<ActionRow>(`${actionSelect} WHERE x.uid = ?`).get(id) ?? null
}

export function noAction(id: string) {
  return refused<RecordFault>({ code: 'NOT_FOUND', kind: 'action', id })
}

/** The oldest first. */
export function stepRows(reader: Reader, key: number): StepRow[] {
  return reader
    .sql<StepRow>('SELECT content, at, author, hash FROM action_step WHERE action_id = ? ORDER BY id')
    .all(key)
}

export function evidenceRows(reader: Reader, key: number): ActionEvidenceRow[] {
  return reader
    .sql<ActionEvidenceRow>(
      `SELECT ${actionEvidenceColumns} FROM action_evidence WHERE action_id = ? ORDER BY id`,
    )
    .all(key)
}

const uids = z.array(z.string())

export const fieldsOf = ({ id, content }: ActionRow): ActionFields =>
  fromColumn(actionFieldsSchema, content, `action ${id}`)
export const auditsOf = ({ id, audits }: ActionRow): string[] => fromColumn(uids, audits, `action ${id}`)
export const stepOf = (id: string, { content }: StepRow): ActionStep =>
  fromColumn(actionStepSchema, content, `action ${id}`)

/** Appends a step; part of the transaction that does what it tells of. */
export function addStep(writer: Writer, { key, id }: ActionRow, step: ActionStep, author: string): void {
  const last = writer
    .sql<{ hash: string }>('SELECT hash FROM action_step WHERE action_id = ? ORDER BY id DESC LIMIT 1')
    .get(key)
  const row = { content: canonicalJson(step), at: writer.clock.now().toISOString(), author }
  writer
    .sql('INSERT INTO action_step (action_id, content, at, author, hash) VALUES (?, ?, ?, ?, ?)')
    .run(key, row.content, row.at, author, stepHash(id, last?.hash ?? '', row))
}

/** Hashes an action anew as it now stands, steps and evidence with it. */
export function sealAction(writer: Writer, id: string): void {
  const row = actionRow(writer, id)
  if (row === null) throw new Error(`action ${id} was just written`)
  const last = stepRows(writer, row.key).at(-1)?.hash ?? ''
  const files = evidenceRows(writer, row.key).map(({ hash }) => hash)
  writer.sql('UPDATE action SET hash = ? WHERE id = ?').run(actionHash(row, last, files), row.key)
}
