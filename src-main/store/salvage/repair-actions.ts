import { actionStepSchema } from '../../../src-shared/model/action.ts'
import {
  actionEvidenceHash,
  actionRow,
  evidenceRows,
  sealAction,
  stepHash,
  stepRows,
} from '../action-rows.ts'
import { parseColumn } from '../json-column.ts'
import { complement, note, type Draft, type RecordNote } from './draft.ts'

/** An action: what the backup has more of it, then what can be proved of its steps and files, then none. */
export function repairAction(draft: Draft, fault: RecordNote, round: number): void {
  const { writer, notes } = draft
  const row = actionRow(writer, fault.id)
  if (!row) return
  if (round === 1 && draft.hasBackup) {
    complement(draft, 'action_step', 'action_id = ?', row.key)
    complement(draft, 'action_evidence', 'action_id = ?', row.key)
    return
  }
  if (round > 2) {
    for (const table of ['action_step', 'action_evidence']) {
      writer.sql(`DELETE FROM ${table} WHERE action_id = ?`).run(row.key)
    }
    writer.sql('DELETE FROM action WHERE id = ?').run(row.key)
    note(notes.lost, fault)
    return
  }
  const steps = stepRows(writer, row.key)
  let previous = ''
  let stage = 'plan'
  let proved = 0
  for (const { hash, ...step } of steps) {
    if (stepHash(row.id, previous, step) !== hash) break
    const told = parseColumn(actionStepSchema, step.content)
    if (told?.kind === 'stage') stage = told.to
    previous = hash
    proved += 1
  }
  writer
    .sql(
      `DELETE FROM action_step WHERE id IN
       (SELECT id FROM action_step WHERE action_id = ? ORDER BY id LIMIT -1 OFFSET ?)`,
    )
    .run(row.key, proved)
  for (const { hash, ...file } of evidenceRows(writer, row.key)) {
    if (actionEvidenceHash(row.id, file) !== hash) {
      writer.sql('DELETE FROM action_evidence WHERE uid = ?').run(file.id)
    }
  }
  writer.sql('UPDATE action SET stage = ? WHERE id = ?').run(stage, row.key)
  sealAction(writer, row.id)
  note(notes.changed, fault)
}

/** A pilot: the backup's, or none; its actions stay without it. */
export function repairPilot(draft: Draft, fault: RecordNote, round: number): void {
  const { writer, notes } = draft
  const key = writer.sql<number>('SELECT id FROM pilot WHERE uid = ?').pluck().get(fault.id)
  if (key === undefined) return
  writer.sql('DELETE FROM pilot_branch WHERE pilot_id = ?').run(key)
  writer.sql('DELETE FROM pilot WHERE id = ?').run(key)
  if (round === 1 && complement(draft, 'pilot', 'id = ? AND uid = ?', key, fault.id) > 0) {
    complement(draft, 'pilot_branch', 'pilot_id = ?', key)
    return
  }
  const actions = writer.sql<string>('SELECT uid FROM action WHERE pilot_id = ?').pluck().all(key)
  writer.sql('UPDATE action SET pilot_id = NULL WHERE pilot_id = ?').run(key)
  for (const id of actions) sealAction(writer, id)
  note(notes.lost, fault)
}

/** Ratings that nothing proves go; their file stays with the others. */
export function repairRating(draft: Draft, fault: RecordNote, round: number): void {
  const { writer, notes } = draft
  // Of a whole file it is said by its uid: some of its ratings are missing, which the log is told of.
  if (!/^\d+$/.test(fault.id)) {
    const key = writer.sql<number>('SELECT id FROM rating_import WHERE uid = ?').pluck().get(fault.id)
    if (key !== undefined && round === 1 && complement(draft, 'rating', 'import_id = ?', key) > 0) return
    note(notes.lost, fault)
    return
  }
  writer.sql('DELETE FROM rating WHERE id = ?').run(Number(fault.id))
  if (round === 1) complement(draft, 'rating', 'id = ?', Number(fault.id))
}
