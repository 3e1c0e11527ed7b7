import {
  actionEvidenceHash,
  actionHash,
  actionSelect,
  evidenceRows,
  stepHash,
  stepRows,
  type ActionRow,
} from './action-rows.ts'
import { actionStepSchema } from '../../src-shared/model/action.ts'
import type { Check } from './integrity-fault.ts'
import { parseColumn } from './json-column.ts'
import { changedPilots } from './pilots.ts'

/** Every action against its hash, the chain of its steps and the hashes of its files; every pilot against its lot. */
export const checkActions: Check = function* (reader, report) {
  for (const row of reader.sql<ActionRow>(`${actionSelect} ORDER BY x.id`).all()) {
    const steps = stepRows(reader, row.key)
    let [previous, stage, whole] = ['', 'plan', true]
    for (const { hash, ...step } of steps) {
      whole &&= stepHash(row.id, previous, step) === hash
      previous = hash
      const told = parseColumn(actionStepSchema, step.content)
      if (told?.kind === 'stage') stage = told.to
    }
    const files = evidenceRows(reader, row.key)
    whole &&= files.every(({ hash, ...file }) => actionEvidenceHash(row.id, file) === hash)
    const sealed = actionHash(
      row,
      previous,
      files.map(({ hash }) => hash),
    )
    if (whole && stage === row.stage && sealed === row.hash) continue
    report({ code: 'RECORD_CHANGED', record: 'action', id: row.id, name: `№ ${row.number}` })
  }
  yield
  for (const { id, title } of changedPilots(reader))
    report({ code: 'RECORD_CHANGED', record: 'pilot', id, name: title })
  yield
}
