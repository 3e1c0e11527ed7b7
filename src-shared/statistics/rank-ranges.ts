import type { PooledVariance } from './pooled-variance.ts'
import { judge } from './proof.ts'
import type { ProvenPair, Rank, Ranked, Ranking } from './rank.ts'
import { welch } from './t-test.ts'

/**
 * All pairs of ranked branches as one family: best place = 1 + branches proven better, worst = N - branches proven
 * worse (scoring.md).
 */
export function rankRanges(branches: readonly Ranked[], pool: PooledVariance | null): Ranking {
  const compared = branches.flatMap((first, i) =>
    branches.slice(i + 1).map(second => ({ first, second, test: welch(first.sample, second.sample, pool) })),
  )
  const judged = judge(compared.map(({ test }) => test))
  const pairs = compared.flatMap(({ first, second, test }, i): ProvenPair[] => {
    const verdict = judged[i]
    if (verdict?.kind !== 'proven') return []
    const [better, worse] = test.difference > 0 ? [first.code, second.code] : [second.code, first.code]
    return [{ better, worse, p: verdict.p }]
  })
  const count = (side: 'better' | 'worse') => {
    const counts = new Map<string, number>()
    for (const pair of pairs) counts.set(pair[side], (counts.get(pair[side]) ?? 0) + 1)
    return counts
  }
  const [wins, losses] = [count('better'), count('worse')]
  const of = branches.length
  return {
    ranks: new Map(
      branches.map(({ code }): [string, Rank] => [
        code,
        { kind: 'range', best: 1 + (losses.get(code) ?? 0), worst: of - (wins.get(code) ?? 0), of },
      ]),
    ),
    pairs,
  }
}
