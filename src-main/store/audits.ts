import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import { fault } from '../../src-shared/model/fault.ts'
import type { LocalisedText } from '../../src-shared/model/localised-text.ts'
import type { VisitFacts } from '../../src-shared/model/visit.ts'
import { factsVersion } from './answer-version.ts'
import { sealHeader } from './audit-header.ts'
import { nextAuditKey } from './audit-keys.ts'
import type { Reader, Writer } from './connection.ts'
import { emptyDigest } from './content-hash.ts'
import type { RecordFault, StoreFault } from './fault.ts'
import { addToLog } from './log.ts'
import { openAudit, touch, type Saved, type SavedAs } from './open-audit.ts'
import { pinnedChecklist } from './pinned-checklist.ts'
import { done, refused, type Result } from './result.ts'
import { isRetired } from './retire-checklist.ts'
import { together } from './together.ts'

export type { Saved } from './open-audit.ts'
export { turnTimer } from './timers.ts'

export type NewAudit =
  | { readonly assignment: string; readonly author: string }
  | {
      readonly author: string
      /** Id of the branch. */
      readonly branch: string
      readonly checklist: string
      /** Without it the newest one. */
      readonly revision?: number | undefined
      /** Code of the wave. */
      readonly wave?: string | undefined
      /** Alias. */
      readonly shopper: string
      readonly scenario?: LocalisedText | undefined
    }

type Pins = {
  readonly wave: number | null
  readonly waveCode: string | null
  readonly branch: number
  readonly checklist: number
  readonly assignment: number | null
  readonly shopper: string
  readonly scenario: string | null
}

function pinsOf(reader: Reader, fields: NewAudit): Result<Pins, RecordFault> {
  if ('assignment' in fields) {
    const row = reader
      .sql<Pins>(
        `SELECT a.wave_id AS wave, w.code AS waveCode, a.branch_id AS branch, a.checklist_id AS checklist,
         a.id AS assignment, a.shopper, a.scenario
         FROM assignment a LEFT JOIN wave w ON w.id = a.wave_id WHERE a.uid = ? AND a.status <> 'done'
         AND a.withdrawn_at IS NULL`,
      )
      .get(fields.assignment)
    return row ? done(row) : refused({ code: 'NOT_FOUND', kind: 'assignment', id: fields.assignment })
  }
  const key = (text: string, ...values: unknown[]) => reader.sql<{ id: number }>(text).get(...values)?.id
  const branch = key('SELECT id FROM branch WHERE uid = ?', fields.branch)
  if (branch === undefined) return refused({ code: 'NOT_FOUND', kind: 'branch', id: fields.branch })
  const checklist = key(
    'SELECT id FROM checklist WHERE code = ? AND revision = coalesce(?, revision) ORDER BY revision DESC LIMIT 1',
    fields.checklist,
    fields.revision ?? null,
  )
  if (checklist === undefined) return refused({ code: 'NOT_FOUND', kind: 'checklist', id: fields.checklist })
  if (isRetired(reader, fields.checklist)) {
    const retired = fault(['checklist'], 'checklistRetired', fields.checklist)
    return refused({ code: 'INVALID', faults: [retired] })
  }
  const waveCode = fields.wave ?? null
  const wave = waveCode === null ? null : key('SELECT id FROM wave WHERE code = ?', waveCode)
  if (wave === undefined) return refused({ code: 'NOT_FOUND', kind: 'wave', id: waveCode ?? '' })
  const scenario = fields.scenario === undefined ? null : canonicalJson(fields.scenario)
  return done({ wave, waveCode, branch, checklist, assignment: null, shopper: fields.shopper, scenario })
}

/** 2026-Q4-0147; outside every wave the year stands in its place. Laptops number apart, so it is no key. */
function nextNumber(reader: Reader, series: string): string {
  const row = reader
    .sql<{ last: number | null }>(
      'SELECT max(CAST(substr(number, ?) AS INTEGER)) AS last FROM audit WHERE number >= ? AND number < ?',
    )
    .get(series.length + 2, `${series}-`, `${series}.`)
  return `${series}-${String((row?.last ?? 0) + 1).padStart(4, '0')}`
}

/** Starts a visit, pinned to one checklist revision; a retired checklist only where an assignment names it. */
export function beginAudit(
  writer: Writer,
  fields: NewAudit,
): Result<{ readonly id: string; readonly number: string }, StoreFault> {
  return together(writer, 'audits.begin', () => {
    const found = pinsOf(writer, fields)
    if (!found.ok) return found
    const pins = found.value
    const id = writer.newId()
    const now = writer.clock.now().toISOString()
    const number = nextNumber(writer, pins.waveCode ?? now.slice(0, 4))
    const key = nextAuditKey(writer)
    writer
      .sql(
        `INSERT INTO audit (id, uid, number, wave_id, branch_id, checklist_id, assignment_id, shopper, scenario, visit,
         status, begun_at, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '{}', 'draft', ?, '')`,
      )
      .run(
        key,
        id,
        number,
        pins.wave,
        pins.branch,
        pins.checklist,
        pins.assignment,
        pins.shopper,
        pins.scenario,
        now,
      )
    writer
      .sql(
        `INSERT INTO progress (audit_id, updated_at, answered, history_seq, history_head, answers_digest,
         evidence_digest) VALUES (?, ?, 0, 0, '', ?, ?)`,
      )
      .run(key, now, emptyDigest, emptyDigest)
    sealHeader(writer, key)
    if (pins.assignment !== null) {
      writer.sql("UPDATE assignment SET status = 'begun' WHERE id = ?").run(pins.assignment)
    }
    addToLog(writer, { kind: 'audit.begun', subject: id, author: fields.author, content: { number } })
    return done({ id, number })
  })
}

/** The visit's own facts, as a whole. CHANGED_MEANWHILE: they are no longer those of version `seen`. */
export function saveVisit(
  writer: Writer,
  id: string,
  visit: VisitFacts,
  seen?: string,
): Result<SavedAs, StoreFault> {
  return together(writer, 'audits.visit', () => {
    const found = openAudit(writer, id)
    if (!found.ok) return found
    const { key } = found.value
    const document = canonicalJson(visit)
    const old = writer.sql<{ visit: string }>('SELECT visit FROM audit WHERE id = ?').get(key)?.visit
    if (seen !== undefined && old !== undefined && old !== document && factsVersion(old) !== seen) {
      return refused({ code: 'CHANGED_MEANWHILE' })
    }
    writer.sql('UPDATE audit SET visit = ? WHERE id = ?').run(document, key)
    sealHeader(writer, key)
    return done({ ...touch(writer, key), version: factsVersion(document) })
  })
}

/** Remembers where the shopper stands, so that the visit reopens there. */
export function saveFocus(writer: Writer, id: string, question: string): Result<Saved, StoreFault> {
  return together(writer, 'audits.focus', () => {
    const found = openAudit(writer, id)
    if (!found.ok) return found
    const { key, checklist } = found.value
    if (!pinnedChecklist(writer, checklist).questions.has(question)) {
      return refused({ code: 'QUESTION_UNKNOWN', question })
    }
    writer.sql('UPDATE progress SET focus = ? WHERE audit_id = ?').run(question, key)
    return done(touch(writer, key))
  })
}
