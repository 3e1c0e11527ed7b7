import type { Action, ActionEvidence } from '../../src-shared/model/action.ts'
import {
  actionEvidenceColumns,
  actionEvidenceHash,
  actionRow,
  addStep,
  noAction,
  sealAction,
  type ActionEvidenceRow,
} from './action-rows.ts'
import { findAction } from './actions.ts'
import type { Reader, Writer } from './connection.ts'
import type { RecordFault, StoreFault } from './fault.ts'
import { addToLog } from './log.ts'
import { done, refused, type Result } from './result.ts'
import { reading, together } from './together.ts'

/** Refuses what `attachToAction` would, before any byte is kept. */
export function mayAttachToAction(reader: Reader, id: string): Result<null, RecordFault> {
  return reading(reader, 'actions.mayAttach', () =>
    actionRow(reader, id) === null ? noAction(id) : done(null),
  )
}

/** `sha256` names a file kept by `keepFile`. */
export function attachToAction(
  writer: Writer,
  id: string,
  fields: Pick<ActionEvidence, 'sha256' | 'kind' | 'name' | 'caption'>,
  author: string,
): Result<ActionEvidence, StoreFault> {
  return together(writer, 'actions.attach', (): Result<ActionEvidence, StoreFault> => {
    const action = actionRow(writer, id)
    if (action === null) return noAction(id)
    const { sha256, kind, name, caption } = fields
    const file = writer
      .sql<{ mime: string; bytes: number }>('SELECT mime, bytes FROM evidence_file WHERE sha256 = ?')
      .get(sha256)
    if (!file) return refused({ code: 'NOT_FOUND', kind: 'file', id: sha256 })
    const at = writer.clock.now().toISOString()
    const row = { id: writer.newId(), sha256, kind, name, caption, at, author }
    writer
      .sql(
        `INSERT INTO action_evidence (uid, action_id, sha256, kind, name, caption, at, author, hash)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(row.id, action.key, sha256, kind, name, caption, at, author, actionEvidenceHash(id, row))
    addStep(writer, action, { kind: 'attached', name, sha256 }, author)
    sealAction(writer, id)
    addToLog(writer, { kind: 'action.attached', subject: id, author, content: { name, sha256 } })
    return done({ id: row.id, sha256, kind, name, caption, at, by: author, ...file })
  })
}

/** Takes the row away; the file stays until the next start, and longer while a kept backup names it. */
export function detachFromAction(
  writer: Writer,
  id: string,
  evidence: string,
  author: string,
  today: string,
): Result<Action, StoreFault> {
  return together(writer, 'actions.detach', (): Result<Action, StoreFault> => {
    const action = actionRow(writer, id)
    if (action === null) return noAction(id)
    const row = writer
      .sql<ActionEvidenceRow>(
        `SELECT ${actionEvidenceColumns} FROM action_evidence WHERE action_id = ? AND uid = ?`,
      )
      .get(action.key, evidence)
    if (!row) return refused({ code: 'NOT_FOUND', kind: 'evidence', id: evidence })
    writer.sql('DELETE FROM action_evidence WHERE uid = ?').run(evidence)
    const { name, sha256 } = row
    addStep(writer, action, { kind: 'detached', name, sha256 }, author)
    sealAction(writer, id)
    addToLog(writer, { kind: 'action.detached', subject: id, author, content: { name, sha256 } })
    const now = findAction(writer, id, today)
    return now === null ? noAction(id) : done(now)
  })
}
