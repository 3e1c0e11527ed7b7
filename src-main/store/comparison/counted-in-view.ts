import type { Basis } from '../../../src-shared/model/comparison.ts'
import { addSums, type BranchSums } from '../../../src-shared/statistics/percent-sums.ts'
import { aggregatesOf } from '../aggregates.ts'
import type { Reader } from '../connection.ts'
import { reading } from '../together.ts'
import type { Counted, CountedKind, CountedQuestion } from './counted.ts'
import type { InCommon, InCommonJob } from './in-common-job.ts'
import type { ComparisonPool } from './pool.ts'
import type { View, ViewWave } from './view.ts'

/** Sums of the waves and branches in view, and which scores they are of. */
export type InView<Row extends Counted = Counted> = { readonly basis: Basis; readonly rows: readonly Row[] }

export type Store = { readonly reader: Reader; readonly comparison: ComparisonPool }

/** Every revision that visits of these waves used, ascending. */
export function revisionsIn(waves: readonly ViewWave[]): number[] {
  return [...new Set(waves.flatMap(({ revisions }) => revisions))].sort((a, b) => a - b)
}

/** Final scores, from the running sums; those of different revisions are put together as they are. */
export function finalScores(
  reader: Reader,
  view: View,
  waves: readonly ViewWave[],
  kind: Exclude<CountedKind, 'question'>,
): Counted[] {
  return reading(reader, 'comparison.sums', () =>
    waves.flatMap(({ code, revisions }) =>
      revisions.flatMap(revision =>
        aggregatesOf(reader, code, { code: view.checklist, revision }, kind)
          .filter(({ branch }) => view.branches.has(branch))
          .map(row => ({ ...row, wave: code })),
      ),
    ),
  )
}

/** Final scores while one revision is in view, else raw ones over the questions common to all. */
export async function countedInView(
  { reader, comparison }: Store,
  view: View,
  waves: readonly ViewWave[],
  kind: Exclude<CountedKind, 'question'>,
): Promise<InView> {
  const revisions = revisionsIn(waves)
  if (revisions.length > 1) return inCommon({ reader, comparison }, view, waves, kind)
  const basis = { kind: 'final', revision: revisions[0] ?? view.newest.revision ?? 1 } as const
  return { basis, rows: finalScores(reader, view, waves, kind) }
}

type Common = Pick<InCommon, 'moods' | 'standards' | 'impressions' | 'percents'> & {
  /** Visits whose answers were read, and by branch; those whose answers are gone. */
  readonly visits: number
  readonly byBranch: ReadonlyMap<string, number>
  readonly purged: number
}

type Wanted = {
  /** Codes; without them all in view. */
  readonly branches?: readonly string[]
  /** All of them as one, where nobody asks for single branches. */
  readonly merged?: boolean
}

/** Questions and what else is not among the running sums: counted from the answers. */
export async function inCommon(
  { reader, comparison }: Store,
  view: View,
  waves: readonly ViewWave[],
  kind: InCommonJob['kind'],
  { branches, merged = false }: Wanted = {},
): Promise<InView<CountedQuestion> & Common> {
  const revisions = revisionsIn(waves)
  const codes = waves.map(({ code }) => code)
  // Which are in view is told only where it makes fewer rows: else the answer serves every filter.
  const among = branches ?? (merged && view.filtered ? [...view.branches.keys()] : null)
  const job = { checklist: view.checklist, revisions, waves: codes, kind, branches: among, merged }
  const counted = await comparison.ask(reader, 'inCommon', job)
  const here = ({ branch }: { readonly branch: string }) => view.branches.has(branch)
  const byBranch = new Map<string, number>()
  for (const { branch, visits } of counted.visits.filter(here))
    byBranch.set(branch, (byBranch.get(branch) ?? 0) + visits)
  const visits = [...byBranch.values()].reduce((sum, each) => sum + each, 0)
  const all = finalScores(reader, view, waves, 'total').reduce(
    (sum, { n, unscored }) => sum + n + unscored,
    0,
  )
  // Their answers are gone; between two readings a visit may also have been approved.
  const purged = Math.max(0, all - visits)
  const { questions, share, trend } = counted
  const basis: Basis =
    revisions.length > 1
      ? { kind: 'common', revisions, questions, share: tidy(share), trend, purged }
      : { kind: 'final', revision: revisions[0] ?? view.newest.revision ?? 1 }
  return {
    basis,
    rows: merged ? counted.rows : counted.rows.filter(here),
    moods: counted.moods.filter(here),
    standards: counted.standards.filter(here),
    impressions: counted.impressions.filter(here),
    percents: counted.percents.filter(here),
    visits,
    byBranch,
    purged,
  }
}

/** Shares are cut at 13 decimals each: their sum comes out a hair off. */
function tidy(share: number | null): number | null {
  return share === null ? null : Math.round(share * 1e6) / 1e6
}

/** One line a branch, its waves and revisions taken as one; by code. */
export function sumsByBranch(rows: readonly Counted[]): BranchSums[] {
  const byBranch = Map.groupBy(rows, ({ branch }) => branch)
  return [...byBranch]
    .map(([code, own]) => ({ code, ...addSums(own) }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}
