import type { Evidence } from '../../src-shared/model/evidence.ts'
import type { Reader, Writer } from './connection.ts'
import { contentHash, toggled } from './content-hash.ts'
import type { RecordFault, StoreFault } from './fault.ts'
import { addToLog } from './log.ts'
import { openAudit, touch, type Saved } from './open-audit.ts'
import { pinnedChecklist } from './pinned-checklist.ts'
import { done, refused, type Result } from './result.ts'
import { together } from './together.ts'

/** `sha256` names a file kept by `keepFile`. */
export type NewEvidence = Pick<Evidence, 'question' | 'sha256' | 'kind' | 'name' | 'caption' | 'takenAt'>

export const evidenceSelect = `SELECT e.uid AS id, e.question, e.sha256, e.kind, f.mime, f.bytes, e.name, e.caption,
  e.position, e.taken_at AS takenAt FROM evidence e JOIN evidence_file f ON f.sha256 = e.sha256`

/** What the hash of a row of evidence is made of. */
export function evidenceHash(audit: string, row: Evidence): string {
  const { id, question, sha256, kind, name, caption, position, takenAt } = row
  return contentHash({ audit, id, question, sha256, kind, name, caption, position, takenAt })
}

function find(reader: Reader, key: number, id: string): Evidence | undefined {
  return reader.sql<Evidence>(`${evidenceSelect} WHERE e.audit_id = ? AND e.uid = ?`).get(key, id)
}

function toggle(writer: Writer, key: number, ...hashes: readonly string[]): void {
  const row = writer
    .sql<{ digest: string }>('SELECT evidence_digest AS digest FROM progress WHERE audit_id = ?')
    .get(key)
  const digest = hashes.reduce(toggled, row?.digest ?? '')
  writer.sql('UPDATE progress SET evidence_digest = ? WHERE audit_id = ?').run(digest, key)
}

export function attachEvidence(
  writer: Writer,
  id: string,
  fields: NewEvidence,
  author: string,
): Result<Evidence, StoreFault> {
  return together(writer, 'audits.attach', () => {
    const found = openAudit(writer, id)
    if (!found.ok) return found
    const { key, checklist } = found.value
    const { question, sha256, kind, name, caption, takenAt } = fields
    if (question !== null && !pinnedChecklist(writer, checklist).questions.has(question)) {
      return refused({ code: 'QUESTION_UNKNOWN', question })
    }
    const file = writer
      .sql<{ mime: string; bytes: number }>('SELECT mime, bytes FROM evidence_file WHERE sha256 = ?')
      .get(sha256)
    if (!file) return refused({ code: 'NOT_FOUND', kind: 'file', id: sha256 })
    const last = writer
      .sql<{ last: number | null }>('SELECT max(position) AS last FROM evidence WHERE audit_id = ?')
      .get(key)
    const evidence: Evidence = {
      id: writer.newId(),
      question,
      sha256,
      kind,
      mime: file.mime,
      bytes: file.bytes,
      name,
      caption,
      position: (last?.last ?? 0) + 1,
      takenAt,
    }
    const hash = evidenceHash(id, evidence)
    writer
      .sql(
        `INSERT INTO evidence (uid, audit_id, question, sha256, kind, name, caption, position, taken_at, hash)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(evidence.id, key, question, sha256, kind, name, caption, evidence.position, takenAt, hash)
    toggle(writer, key, hash)
    touch(writer, key)
    addToLog(writer, {
      kind: 'evidence.attached',
      subject: evidence.id,
      author,
      content: { audit: id, sha256 },
    })
    return done(evidence)
  })
}

/** Takes the row away; the file stays until the next start, and longer while a kept backup names it. */
export function detachEvidence(
  writer: Writer,
  id: string,
  evidence: string,
  author: string,
): Result<Saved, StoreFault> {
  return together(writer, 'audits.detach', () => {
    const found = openAudit(writer, id)
    if (!found.ok) return found
    const { key } = found.value
    const row = find(writer, key, evidence)
    if (!row) return refused<RecordFault>({ code: 'NOT_FOUND', kind: 'evidence', id: evidence })
    writer.sql('DELETE FROM evidence WHERE uid = ?').run(evidence)
    toggle(writer, key, evidenceHash(id, row))
    addToLog(writer, {
      kind: 'evidence.detached',
      subject: evidence,
      author,
      content: { audit: id, sha256: row.sha256 },
    })
    return done(touch(writer, key))
  })
}

export function captionEvidence(
  writer: Writer,
  id: string,
  evidence: string,
  caption: string,
): Result<Saved, StoreFault> {
  return together(writer, 'audits.caption', () => {
    const found = openAudit(writer, id)
    if (!found.ok) return found
    const { key } = found.value
    const row = find(writer, key, evidence)
    if (!row) return refused<RecordFault>({ code: 'NOT_FOUND', kind: 'evidence', id: evidence })
    const hash = evidenceHash(id, { ...row, caption })
    writer.sql('UPDATE evidence SET caption = ?, hash = ? WHERE uid = ?').run(caption, hash, evidence)
    toggle(writer, key, evidenceHash(id, row), hash)
    return done(touch(writer, key))
  })
}
