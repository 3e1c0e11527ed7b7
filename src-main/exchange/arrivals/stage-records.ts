import { auditsContextSchema } from '../../../src-shared/model/package/package-data.ts'
import type { ImportSummary, RefusalReason } from '../../../src-shared/model/package/import-summary.ts'
import { ArrivalContext } from '../../store/arrival-context.ts'
import type { ArrivalUpdate } from '../../store/arrival-update.ts'
import type { Staging } from '../../store/arrival-staging.ts'
import type { Reader } from '../../store/connection.ts'
import { prepareEntry, type PreparedEntry } from '../../store/log.ts'
import { contextPath } from '../packages/data-shapes.ts'
import type { PackageContent } from '../packages/package-content.ts'
import { evidencePath } from '../packages/package-limits.ts'
import { PackageFailure, refusal } from '../packages/package-fault.ts'
import type { ArrivingVisit } from './arriving-visit.ts'
import type { ArrivalJob } from './job.ts'
import { judgeRecord, type Judgement } from './judge-record.ts'

/** What a package brings, decided about; the visits that are new here stand in the staging database. */
export type Staged = {
  readonly context: ArrivalContext
  readonly updates: readonly ArrivalUpdate[]
  readonly entries: readonly PreparedEntry[]
  readonly counts: { readonly added: number; readonly updated: number; readonly unchanged: number }
  readonly refused: ImportSummary['refused']
  readonly rescored: ImportSummary['rescored']
  readonly audits: readonly string[]
  /** Hashes of the files that audits taken in name. */
  readonly files: ReadonlySet<string>
  /** What the visits of the package say each of its files is. */
  readonly claims: ReadonlyMap<string, string>
}

/** Tells the log what came in: by which import, and the score that was made of it. */
function entryOf(job: ArrivalJob, judged: Exclude<Judgement, { fate: 'unchanged' }>): PreparedEntry {
  const { header, scores, submissions } = judged.fate === 'added' ? judged.audit : judged.update
  const { id, number, status, submission, reason } = header
  const score = scores.at(-1)
  const content = {
    import: job.import.uid,
    number,
    submission,
    status,
    reason,
    content: submissions.at(-1)?.received ?? null,
    score: score?.row.revision ?? null,
    hash: score?.hash ?? null,
  }
  return prepareEntry({ kind: 'audit.received', subject: id, author: job.author, content })
}

/**
 * Judges every record; nothing of the store changes. Throws PackageFailure for what makes the package as a
 * whole no good.
 */
export async function stageRecords(
  job: ArrivalJob,
  from: { readonly content: PackageContent; readonly visits: AsyncIterable<ArrivingVisit> },
  reader: Reader,
  staging: Staging,
  told: () => void,
): Promise<Staged> {
  const brought = await from.content.json(contextPath, auditsContextSchema)
  if (!brought.ok) throw new PackageFailure(brought.fault)
  const context = new ArrivalContext(reader, brought.value)
  const judging = { reader, context, sender: job.sender }
  const updates: ArrivalUpdate[] = []
  const entries: PreparedEntry[] = []
  const counts = { added: 0, updated: 0, unchanged: 0 }
  const refusals: { record: 'audit'; id: string; name: string; reason: RefusalReason }[] = []
  const rescored: ImportSummary['rescored'] = []
  const audits: string[] = []
  const files = new Set<string>()
  const claims = new Map<string, string>()
  for await (const visit of from.visits) {
    const { record } = visit
    if (job.stop[0] === 1) throw new PackageFailure({ code: 'CANCELLED' })
    const { id, number: name } = record
    for (const { sha256, mime } of record.evidence) {
      if ((claims.get(sha256) ?? mime) !== mime) throw refusal('evidenceDisguised', evidencePath(sha256))
      claims.set(sha256, mime)
    }
    const judged = judgeRecord(judging, visit)
    told()
    if (!judged.ok) {
      refusals.push({ record: 'audit', id, name, reason: judged.fault })
      continue
    }
    counts[judged.value.fate] += 1
    if (judged.value.fate === 'unchanged') continue
    const { value } = judged
    if (value.fate === 'updated') updates.push(value.update)
    else if (!staging.add(value.audit)) throw refusal('shapeUnknown', `data/audit-${id}.json#/evidence`)
    if (value.fate === 'added' || value.update.visit) {
      for (const { sha256, bytes, mime } of record.evidence) {
        if (files.has(sha256)) continue
        files.add(sha256)
        staging.addFile(sha256, bytes, mime)
      }
    }
    if (value.rescored) rescored.push({ id, name, ...value.rescored })
    entries.push(entryOf(job, value))
    audits.push(id)
  }
  return { context, updates, entries, counts, refused: refusals, rescored, audits, files, claims }
}
