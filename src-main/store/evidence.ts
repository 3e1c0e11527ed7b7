import type { Layer } from '../../src-shared/model/annotation.ts'
import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import type { Evidence } from '../../src-shared/model/evidence.ts'
import type { Reader, Writer } from './connection.ts'
import { toggled } from './content-hash.ts'
import { evidenceHash, evidenceOf, evidenceSelect, type EvidenceRow } from './evidence-row.ts'
import type { RecordFault, StoreFault } from './fault.ts'
import { addToLog } from './log.ts'
import { openAudit, touch, type Saved } from './open-audit.ts'
import { pinnedChecklist } from './pinned-checklist.ts'
import { done, refused, type Result } from './result.ts'
import { reading, together } from './together.ts'

/** `sha256` names a file kept by `keepFile`. */
export type NewEvidence = Pick<Evidence, 'question' | 'sha256' | 'kind' | 'name' | 'caption' | 'takenAt'> &
  Partial<Pick<Evidence, 'seconds'>>

function find(reader: Reader, key: number, id: string): EvidenceRow | undefined {
  return reader.sql<EvidenceRow>(`${evidenceSelect} WHERE e.audit_id = ? AND e.uid = ?`).get(key, id)
}

function toggle(writer: Writer, key: number, ...hashes: readonly string[]): void {
  const row = writer
    .sql<{ digest: string }>('SELECT evidence_digest AS digest FROM progress WHERE audit_id = ?')
    .get(key)
  const digest = hashes.reduce(toggled, row?.digest ?? '')
  writer.sql('UPDATE progress SET evidence_digest = ? WHERE audit_id = ?').run(digest, key)
}

/** Refuses what `attachEvidence` would, before any byte is kept. */
export function mayAttach(reader: Reader, id: string, question: string | null): Result<null, RecordFault> {
  return reading(reader, 'audits.mayAttach', () => {
    const found = openAudit(reader, id)
    if (!found.ok) return found
    const known = question === null || pinnedChecklist(reader, found.value.checklist).questions.has(question)
    return known ? done(null) : refused({ code: 'QUESTION_UNKNOWN', question })
  })
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
    const { question, sha256, kind, name, caption, takenAt, seconds = null } = fields
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
    const evidence: EvidenceRow = {
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
      seconds,
      layer: null,
      original: null,
    }
    const hash = evidenceHash(id, evidence)
    writer
      .sql(
        `INSERT INTO evidence (uid, audit_id, question, sha256, kind, name, caption, position, taken_at, seconds, hash)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(evidence.id, key, question, sha256, kind, name, caption, evidence.position, takenAt, seconds, hash)
    toggle(writer, key, hash)
    touch(writer, key)
    addToLog(writer, {
      kind: 'evidence.attached',
      subject: evidence.id,
      author,
      content: { audit: id, sha256 },
    })
    return done(evidenceOf(evidence))
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
    if (!row) return missing(evidence)
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

/** Writes one row anew, with its hash. */
function change(
  writer: Writer,
  id: string,
  key: number,
  row: EvidenceRow,
  to: Partial<Pick<EvidenceRow, 'caption' | 'position' | 'layer'>>,
): void {
  const changed = { ...row, ...to }
  const hash = evidenceHash(id, changed)
  writer
    .sql('UPDATE evidence SET caption = ?, position = ?, layer = ?, hash = ? WHERE uid = ?')
    .run(changed.caption, changed.position, changed.layer, hash, row.id)
  toggle(writer, key, evidenceHash(id, row), hash)
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
    if (!row) return missing(evidence)
    change(writer, id, key, row, { caption })
    return done(touch(writer, key))
  })
}

/** The pieces named take, in this order, the places they hold among themselves; the others stay where they are. */
export function arrangeEvidence(
  writer: Writer,
  id: string,
  order: readonly string[],
): Result<Saved, StoreFault> {
  return together(writer, 'audits.arrange', () => {
    const found = openAudit(writer, id)
    if (!found.ok) return found
    const { key } = found.value
    const rows: EvidenceRow[] = []
    for (const evidence of new Set(order)) {
      const row = find(writer, key, evidence)
      if (!row) return missing(evidence)
      rows.push(row)
    }
    const places = rows.map(row => row.position).toSorted((a, b) => a - b)
    for (const [at, row] of rows.entries()) {
      const position = places[at] ?? row.position
      if (position !== row.position) change(writer, id, key, row, { position })
    }
    return done(touch(writer, key))
  })
}

/** Keeps what is drawn over a photo, or takes it away with null; the photo's own bytes stay as they are. */
export function annotateEvidence(
  writer: Writer,
  id: string,
  evidence: string,
  layer: Layer | null,
  author: string,
): Result<Saved, StoreFault> {
  return together(writer, 'audits.annotate', () => {
    const found = openAudit(writer, id)
    if (!found.ok) return found
    const { key } = found.value
    const row = find(writer, key, evidence)
    if (row?.kind !== 'photo') return missing(evidence)
    const text = layer === null ? null : canonicalJson(layer)
    if (text === row.layer) return done(touch(writer, key))
    change(writer, id, key, row, { layer: text })
    addToLog(writer, {
      kind: 'evidence.annotated',
      subject: evidence,
      author,
      content: { audit: id, sha256: row.sha256, layer },
    })
    return done(touch(writer, key))
  })
}

function missing(id: string) {
  return refused<RecordFault>({ code: 'NOT_FOUND', kind: 'evidence', id })
}
