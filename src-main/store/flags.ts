import { setImmediate as breath } from 'node:timers/promises'
import type { Flag } from '../../src-shared/model/flag.ts'
import { visitFactsSchema } from '../../src-shared/model/visit.ts'
import type { FlaggedVisit } from '../../src-shared/review/flags/flagged-visit.ts'
import { visitFlags } from '../../src-shared/review/flags/visit-flags.ts'
import { currentAnswers } from './audit-reading.ts'
import type { Reader, Writer } from './connection.ts'
import type { DiskFault } from './fault.ts'
import { neighboursOf, visitsAfter, type Flagged } from './flag-neighbours.ts'
import { flagsOf, putFlags } from './flag-rows.ts'
import { fromColumn } from './json-column.ts'
import { pinnedChecklist } from './pinned-checklist.ts'
import { done, type Result } from './result.ts'
import { together } from './together.ts'

type FlaggedRow = Flagged & { readonly status: string; readonly checklist: number; readonly visit: string }

function flaggedRow(reader: Reader, id: string): FlaggedRow | undefined {
  return reader
    .sql<FlaggedRow>(
      `SELECT id AS key, uid AS id, shopper, branch_id AS branch, wave_id AS wave, submitted_at AS submittedAt, status,
       checklist_id AS checklist, visit FROM audit WHERE uid = ?`,
    )
    .get(id)
}

function visitOf(reader: Reader, row: FlaggedRow): FlaggedVisit {
  const { key, id } = row
  const facts = fromColumn(visitFactsSchema, row.visit, `audit ${id}`)
  const evidence = reader
    .sql<FlaggedVisit['photos'][number] & { kind: string }>(
      `SELECT e.uid AS evidence, e.question, e.sha256, nullif(f.look, '') AS look, e.taken_at AS takenAt, e.kind
       FROM evidence e JOIN evidence_file f ON f.sha256 = e.sha256 WHERE e.audit_id = ? ORDER BY e.position`,
    )
    .all(key)
  const evidenceCounts: Record<string, number> = {}
  for (const { question } of evidence) {
    if (question !== null) evidenceCounts[question] = (evidenceCounts[question] ?? 0) + 1
  }
  return {
    checklist: pinnedChecklist(reader, row.checklist).checklist,
    answers: currentAnswers(reader, key),
    contacts: facts.contacts ?? [],
    narrative: facts.narrative ?? '',
    photos: evidence.filter(({ kind }) => kind === 'photo'),
    evidenceCounts,
    filledAt: reader
      .sql<string>(
        `SELECT min(at) FROM answer_history WHERE audit_id = ? GROUP BY question
         HAVING min(at) <= coalesce((SELECT min(at) FROM submission WHERE audit_id = ?), min(at))`,
      )
      .pluck()
      .all(key, key),
  }
}

/** Ids of the other visits that a list of flags leads to. */
function namedIn(flags: readonly Flag[]): string[] {
  return flags.flatMap(flag => ('visits' in flag ? flag.visits.map(({ audit }) => audit) : []))
}

/** Makes the flags of one audit anew; gives back the others whose flags may have changed with it. */
function flagOne(writer: Writer, id: string): readonly string[] {
  const row = flaggedRow(writer, id)
  if (!row) return []
  const visit = visitOf(writer, row)
  const before = flagsOf(writer, row.key, visit.checklist)
  // A draft is its shopper's own.
  const after = row.status === 'draft' ? [] : visitFlags(visit, neighboursOf(writer, row))
  putFlags(writer, row.key, after)
  return [...new Set([...namedIn(before), ...namedIn(after), ...visitsAfter(writer, row)])]
}

/**
 * Makes the flags of an audit anew, and of those others that it is now, or no longer, named beside: what is copied,
 * used twice or made at the same time flags both visits, whichever came first. Part of the act that changed it.
 */
export function flagAudit(writer: Writer, id: string): Result<null, DiskFault> {
  return together(writer, 'flags.audit', () => {
    for (const other of flagOne(writer, id)) flagOne(writer, other)
    return done(null)
  })
}

/**
 * The same for many, e.g. after an import: one short transaction for each, with room for other work in between. Stops
 * at the first fault of the disk; flags may be made again at any time.
 */
export async function refreshFlags(writer: Writer, ids: Iterable<string>): Promise<Result<null, DiskFault>> {
  const wanted = new Set(ids)
  const others = new Set<string>()
  for (const pass of [wanted, others]) {
    for (const id of pass) {
      const flagged = together<readonly string[], never>(writer, 'flags.refresh', () =>
        done(flagOne(writer, id)),
      )
      if (!flagged.ok) return flagged
      if (pass === wanted) for (const other of flagged.value) if (!wanted.has(other)) others.add(other)
      await breath()
    }
  }
  return done(null)
}
