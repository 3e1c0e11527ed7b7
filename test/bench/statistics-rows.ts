import { randomOf } from '../../src-main/demo/random.ts'
import { compareBranches } from '../../src-shared/statistics/compare-branches.ts'
import { sumsOf, type BranchSums } from '../../src-shared/statistics/percent-sums.ts'
import { interleaved, median, timeOf } from './measure.ts'
import { limitRow, time, type Part, type Row } from './row.ts'
import { coverage, falseProofs, type FalseProofs } from './simulate-statistics.ts'
import { away, ceiling, visitsFrom, type VisitSource } from './simulated-visits.ts'

const visitCounts = [3, 6, 12]
const percent = (share: number) => `${(100 * share).toFixed(1)} %`

/** How quickly branches are compared, and how often the intervals and proofs keep what they promise. */
export async function statisticsRows(): Promise<Part> {
  const times = await interleaved(41, {
    many: () => timeOf(() => compareBranches(networkOf(200))),
    pairs: () => timeOf(() => compareBranches(networkOf(40))),
  })
  const quick = (work: string, ms: number) => limitRow(work, time(ms), '20 ms', ms < 20)
  return {
    rows: [
      quick('200 branches compared, with changes', median(times.many)),
      quick('40 branches compared in all pairs, with changes', median(times.pairs)),
      ...[away, ceiling].flatMap(source => [
        ...visitCounts.flatMap(n => kept(source, n)),
        ranks(source, '40 branches of 4 or 62', falseProofs(source, evenly(40, [4, 62]), 200)),
        ...visitCounts.map(n =>
          ranks(source, `200 branches of ${n}`, falseProofs(source, evenly(200, [n]), 100)),
        ),
      ]),
    ],
    notes: [
      'intervals: 50,000 branches; where all visits are equal none is shown, which counts as not held',
      'false ranks, arrows, change: share of networks of equal branches (1,000; of 40 branches 200, of 200 100) with any at all',
    ],
  }
}

const evenly = (branches: number, counts: readonly number[]) =>
  Array.from({ length: branches }, (_, i) => counts[i % counts.length] ?? 0)

function kept(source: VisitSource, n: number): Row[] {
  const held = coverage(source, n, 50_000)
  const proofs = falseProofs(source, evenly(20, [n]), 1000)
  return [
    told(
      `95 % intervals of ${n} that hold`,
      source,
      held.ofAll,
      `of those shown ${percent(held.ofIntervals)}`,
    ),
    ranks(source, `20 branches of ${n}`, proofs),
    told(
      `false arrows, 20 branches of ${n}`,
      source,
      proofs.arrows,
      `change of the network ${percent(proofs.network)}`,
    ),
  ]
}

const ranks = (source: VisitSource, branches: string, { ranking, rankingByWelch }: FalseProofs) =>
  told(`false ranks, ${branches}`, source, ranking, `Welch alone ${percent(rankingByWelch)}`)

const told = (work: string, { name }: VisitSource, share: number, reference: string) =>
  limitRow(`${work}, ${name}`, percent(share), '', true, reference)

const networks = new Map<number, { branches: BranchSums[]; previous: BranchSums[] }>()

function networkOf(count: number) {
  const known = networks.get(count)
  if (known !== undefined) return known
  const random = randomOf(1, count)
  const wave = () =>
    Array.from({ length: count }, (_, i) => ({ code: `b${i}`, ...sumsOf(visitsFrom(away, random, 12)) }))
  const made = { branches: wave(), previous: wave() }
  networks.set(count, made)
  return made
}
