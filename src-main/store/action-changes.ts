import { confirmedStages, needsNote } from '../../src-shared/actions/stage-moves.ts'
import { sameProposal } from '../../src-shared/actions/propose.ts'
import type { Action, ActionFields, ActionOrigin, Proposal, Stage } from '../../src-shared/model/action.ts'
import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import { fault } from '../../src-shared/model/fault.ts'
import { questionAsked, withStandard } from './action-origin.ts'
import { actionRow, addStep, fieldsOf, noAction, sealAction, type ActionRow } from './action-rows.ts'
import { findAction } from './actions.ts'
import type { Reader, Writer } from './connection.ts'
import type { RecordFault, StoreFault } from './fault.ts'
import { addToLog } from './log.ts'
import { pilotKey } from './pilots.ts'
import { done, refused, type Result } from './result.ts'
import { together } from './together.ts'

export type NewAction = {
  readonly origin: ActionOrigin
  readonly fields: ActionFields
  /** Id; the action then belongs to the branches of the pilot. */
  readonly pilot: string | null
}

/** `today`: YYYY-MM-DD, by which an action is overdue. */
type By = { readonly author: string; readonly today: string }

const nothing = fault(['note'], 'missing')

function keyOf(
  reader: Reader,
  table: 'branch' | 'wave',
  code: string | null,
): Result<number | null, RecordFault> {
  if (code === null) return done(null)
  const row = reader.sql<{ id: number }>(`SELECT id FROM ${table} WHERE code = ?`).get(code)
  return row === undefined ? refused({ code: 'NOT_FOUND', kind: table, id: code }) : done(row.id)
}

function asItStands(writer: Writer, id: string, today: string): Action {
  sealAction(writer, id)
  const action = findAction(writer, id, today)
  if (action === null) throw new Error(`action ${id} was just written`)
  return action
}

/** A new action in its first stage. QUESTION_UNKNOWN: no revision of the checklist asks it. */
export function createAction(
  writer: Writer,
  { origin: given, fields, pilot }: NewAction,
  { author, today }: By,
): Result<Action, StoreFault> {
  return together(writer, 'actions.create', (): Result<Action, StoreFault> => {
    if (questionAsked(writer, given) === null)
      return refused({ code: 'QUESTION_UNKNOWN', question: given.question })
    const origin = withStandard(writer, given)
    const branch = keyOf(writer, 'branch', pilot === null ? origin.branch : null)
    if (!branch.ok) return branch
    const wave = keyOf(writer, 'wave', origin.wave)
    if (!wave.ok) return wave
    const trial = pilot === null ? null : pilotKey(writer, pilot)
    if (pilot !== null && trial === null) return refused({ code: 'NOT_FOUND', kind: 'pilot', id: pilot })
    const id = writer.newId()
    const last =
      writer.sql<{ last: number | null }>('SELECT max(number) AS last FROM action').get()?.last ?? 0
    writer
      .sql(
        `INSERT INTO action (uid, number, branch_id, wave_id, checklist, question, standard, audits, content, stage, due,
         pilot_id, created_at, created_by, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'plan', ?, ?, ?, ?, '')`,
      )
      .run(
        id,
        last + 1,
        branch.value,
        wave.value,
        origin.checklist,
        origin.question,
        origin.standard,
        canonicalJson([...new Set(origin.audits)]),
        canonicalJson(fields),
        fields.due,
        trial,
        writer.clock.now().toISOString(),
        author,
      )
    const row = actionRow(writer, id)
    if (row === null) throw new Error(`action ${id} was just written`)
    addStep(writer, row, { kind: 'made' }, author)
    addToLog(writer, {
      kind: 'action.made',
      subject: id,
      author,
      content: { number: row.number, ...origin, ...fields, pilot },
    })
    return done(asItStands(writer, id, today))
  })
}

/** What a person decided about it, changed. CHANGED_MEANWHILE: it no longer stands as in `before`. */
export function saveAction(
  writer: Writer,
  id: string,
  { before, fields }: { readonly before: ActionFields; readonly fields: ActionFields },
  { author, today }: By,
): Result<Action, StoreFault> {
  return change(writer, id, today, row => {
    const stored = fieldsOf(row)
    if (canonicalJson(stored) === canonicalJson(fields)) return done(null)
    if (canonicalJson(stored) !== canonicalJson(before)) return refused({ code: 'CHANGED_MEANWHILE' })
    writer
      .sql('UPDATE action SET content = ?, due = ? WHERE id = ?')
      .run(canonicalJson(fields), fields.due, row.key)
    addStep(writer, row, { kind: 'edited', before: stored, after: fields }, author)
    addToLog(writer, { kind: 'action.changed', subject: id, author, content: fields })
    return done(null)
  })
}

type Move = { readonly from: Stage; readonly to: Stage; readonly note: string }

/** Another stage, by hand. */
export function moveAction(
  writer: Writer,
  id: string,
  { from, to, note }: Move,
  { author, today }: By,
): Result<Action, StoreFault> {
  return change(writer, id, today, row => {
    if (row.stage !== from) return refused({ code: 'CHANGED_MEANWHILE' })
    if (from === to) return done(null)
    if (needsNote(from, to) && note === '') return refused({ code: 'INVALID', faults: [nothing] })
    return toStage(writer, row, to, note, null, author)
  })
}

/** What later waves propose, confirmed; the proposal is kept with the step. CHANGED_MEANWHILE: they propose another now. */
export function confirmProposal(
  writer: Writer,
  id: string,
  {
    proposal,
    to,
    note,
  }: { readonly proposal: Proposal; readonly to: 'closed' | 'plan' | 'do'; readonly note: string },
  { author, today }: By,
): Result<Action, StoreFault> {
  return change(writer, id, today, row => {
    const now = findAction(writer, id, today)?.proposal ?? null
    if (!sameProposal(now, proposal) || now === null) return refused({ code: 'CHANGED_MEANWHILE' })
    if (!confirmedStages(now.kind).includes(to))
      return refused({ code: 'INVALID', faults: [fault(['to'], 'notInList', to)] })
    return toStage(writer, row, to, note, now, author)
  })
}

function toStage(
  writer: Writer,
  row: ActionRow,
  to: Stage,
  note: string,
  proposal: Proposal | null,
  author: string,
): Result<null, StoreFault> {
  const { key, id, stage: from } = row
  writer.sql('UPDATE action SET stage = ? WHERE id = ?').run(to, key)
  addStep(writer, row, { kind: 'stage', from, to, note, proposal }, author)
  const kind = proposal === null ? 'action.moved' : 'action.confirmed'
  addToLog(writer, { kind, subject: id, author, content: { from, to, note, proposal } })
  return done(null)
}

/** A remark, between two stages. */
export function noteAction(
  writer: Writer,
  id: string,
  note: string,
  { author, today }: By,
): Result<Action, StoreFault> {
  return change(writer, id, today, row => {
    addStep(writer, row, { kind: 'note', note }, author)
    addToLog(writer, { kind: 'action.noted', subject: id, author, content: { note } })
    return done(null)
  })
}

function change(
  writer: Writer,
  id: string,
  today: string,
  act: (row: ActionRow) => Result<null, StoreFault>,
): Result<Action, StoreFault> {
  return together(writer, 'actions.change', (): Result<Action, StoreFault> => {
    const row = actionRow(writer, id)
    if (row === null) return noAction(id)
    const acted = act(row)
    return acted.ok ? done(asItStands(writer, id, today)) : acted
  })
}
