import { canonicalJson } from '../../../src-shared/model/canonical-json.ts'
import type { AuditRecord } from '../../../src-shared/model/package/audit-record.ts'
import {
  arrivingEvidence,
  arrivingHistory,
  visitContentHash,
  type ArrivingEvidences,
  type ArrivingHeader,
  type ArrivingHistory,
} from '../../store/arrival-rows.ts'

/** What a record says besides the history of its answers. */
export type VisitRecord = Omit<AuditRecord, 'history'>

/** As it came: what the store knows of its assignment and its score is not in it. */
export type ArrivedHeader = Omit<ArrivingHeader, 'percent' | 'band'>

/** A visit on its way in, with all that can be made of its record without looking at the store. */
export type ArrivingVisit = {
  readonly record: VisitRecord
  readonly header: ArrivedHeader
  readonly history: ArrivingHistory
  readonly evidence: ArrivingEvidences
  /** See `visitContentHash`. */
  readonly content: string
}

function headerOf(record: VisitRecord): ArrivedHeader {
  const last = record.submissions.at(-1)
  return {
    id: record.id,
    number: record.number,
    wave: record.wave?.id ?? null,
    branch: record.branch.id,
    checklist: record.checklist.code,
    revision: record.checklist.revision,
    checklistHash: record.checklist.hash,
    assignment: null,
    shopper: record.shopper,
    scenario: record.scenario && canonicalJson(record.scenario),
    visit: canonicalJson(record.visit),
    status: record.status,
    reason: record.reason,
    submission: last?.number ?? 0,
    begunAt: record.begunAt,
    submittedAt: last?.at ?? record.begunAt,
  }
}

/** Most of the work that a record is, done wherever there is time for it. */
export function arrivingVisit({ history: versions, ...record }: AuditRecord): ArrivingVisit {
  const history = arrivingHistory({ id: record.id, history: versions })
  const evidence = arrivingEvidence(record)
  const header = headerOf(record)
  const content = visitContentHash({
    ...header,
    submissions: record.submissions,
    head: history.head,
    evidence: evidence.rows.map(({ hash }) => hash),
  })
  return { record, header, history, evidence, content }
}
