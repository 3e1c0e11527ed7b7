import { setImmediate as breath } from 'node:timers/promises'
import { checkActions } from './check-actions.ts'
import { checkAggregates, checkAggregatesOf } from './check-aggregates.ts'
import { checkAudits, checkAuditsOf } from './check-audits.ts'
import { checkDatabase, checkDatabaseQuickly } from './check-database.ts'
import { checkChecklists, checkDrafts, checkStandards } from './check-documents.ts'
import { checkFiles } from './check-files.ts'
import { checkLog, checkLogTail } from './check-log.ts'
import { checkRatings } from './check-ratings.ts'
import { checkReview } from './check-review.ts'
import { checkScores, checkScoresOf } from './check-scores.ts'
import type { Reader } from './connection.ts'
import { diskFault } from './disk-fault.ts'
import type { Check, IntegrityFault } from './integrity-fault.ts'
import { openReader } from './open-store.ts'
import { drawSample } from './quick-sample.ts'

export type { IntegrityFault } from './integrity-fault.ts'

const checks: readonly Check[] = [
  checkDatabase,
  checkChecklists,
  checkStandards,
  checkDrafts,
  checkAudits,
  checkScores,
  checkReview,
  checkActions,
  checkRatings,
  checkAggregates,
  checkLog,
]

/** Some audits and sums drawn by chance, the end of the log; what there is little of as ever. */
function quickChecks(reader: Reader): readonly Check[] {
  const { audits, cells } = drawSample(reader)
  return [
    checkDatabaseQuickly,
    checkChecklists,
    checkStandards,
    checkDrafts,
    checkAuditsOf(audits),
    checkScoresOf(audits),
    checkReview,
    checkActions,
    checkRatings,
    checkAggregatesOf(cells),
    checkLogTail,
  ]
}

function unreadable(id: string): IntegrityFault {
  return { code: 'DATABASE_DAMAGED', record: 'database', id, name: 'vizit.sqlite' }
}

/** Checks in the order of their list, each told of what it finds; a page that cannot be read ends one of them. */
export async function runChecks(reader: Reader, list: readonly Check[]): Promise<IntegrityFault[]> {
  const faults: IntegrityFault[] = []
  const report = (fault: IntegrityFault) => void faults.push(fault)
  for (const check of list) {
    for (const _ of check(reader, report)) await breath()
  }
  return faults
}

/** What a repair looks at: records first, then the log that tells of them. */
export const recordChecks = checks.filter(check => check !== checkDatabase && check !== checkLog)
export { checkDatabase, checkLog }

async function verify(reader: Reader, quick: boolean): Promise<IntegrityFault[]> {
  const faults: IntegrityFault[] = []
  const report = (fault: IntegrityFault) => void faults.push(fault)
  const guarded = async (act: () => Promise<void>) => {
    try {
      await act()
    } catch (error) {
      // A page that cannot be read ends one check; the others still say what they can.
      const fault = diskFault(error)
      if (!fault) throw error
      report(unreadable('detail' in fault ? fault.detail : fault.code))
    }
  }
  let chosen = checks
  await guarded(async () => {
    if (quick) chosen = quickChecks(reader)
    await breath()
  })
  for (const check of chosen) {
    await guarded(async () => {
      for (const _ of check(reader, report)) await breath()
    })
  }
  await guarded(() => checkFiles(reader, report, quick))
  return faults
}

/**
 * Checks database, content hashes, scores, running sums, log chain and evidence files; works beside the
 * running app, on one state of the store. Empty: nothing is wrong. Quick takes a sample of a fixed size: what it does
 * not find may still be there.
 */
export async function verifyStore(
  folder: string,
  options: { readonly quick?: boolean } = {},
): Promise<IntegrityFault[]> {
  const opened = openReader(folder)
  if (!opened.ok) {
    const { fault } = opened
    return [unreadable('detail' in fault ? fault.detail : fault.code)]
  }
  const { close, ...reader } = opened.value
  try {
    reader.db.exec('BEGIN')
    return await verify(reader, options.quick ?? false)
  } finally {
    close()
  }
}
