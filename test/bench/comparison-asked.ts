import { branchesByPart } from '../../src-main/store/comparison/parts.ts'
import type { ComparisonPool } from '../../src-main/store/comparison/pool.ts'
import { rankBranches } from '../../src-main/store/comparison/ranking.ts'
import type { Reader } from '../../src-main/store/connection.ts'
import { timeOf } from './measure.ts'

interface Question {
  readonly wave: string
  readonly checklist: string
}

/** Milliseconds of the comparison's data: branch by moment, or the ranking with intervals and changes. */
export function asked(
  reader: Reader,
  comparison: ComparisonPool,
  what: 'parts' | 'branches',
  question: Question,
): Promise<number> {
  const store = { reader, comparison }
  return timeOf(async () => {
    const answer =
      what === 'parts'
        ? await branchesByPart(store, { ...question, kind: 'moment' })
        : await rankBranches(store, question)
    if (answer === null || answer.branches.length < 2) throw new Error('nothing to compare')
  })
}

/** All visits that count. */
export const approvedVisits = (reader: Reader) =>
  reader.sql<number>("SELECT count(*) FROM audit WHERE status = 'approved'").pluck().get() ?? 0
