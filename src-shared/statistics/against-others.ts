import { careful } from './careful-test.ts'
import type { PooledVariance } from './pooled-variance.ts'
import { judge } from './proof.ts'
import type { Rank, Ranked, Ranking } from './rank.ts'
import type { Test } from './t-test.ts'
import { pooledT, tTest } from './t-test.ts'

interface Totals {
  readonly means: number
  /** Of variance / n. */
  readonly errors: number
  /** Of (variance / n)² / (n - 1). */
  readonly weights: number
  /** Of 1 / n. */
  readonly inverses: number
  readonly spread: number
}

/**
 * Each branch against the mean of the others' means, one family over branches: the way for more than 40 of them.
 * Welch's t for a contrast of many means, degrees of freedom by Satterthwaite (1946), and the pooled t must agree, as
 * between two branches. At least two branches, each with at least 3 visits.
 */
export function againstOthers(branches: readonly Ranked[], pool: PooledVariance | null): Ranking {
  const totals = totalsOf(branches)
  const judged = judge(branches.map(branch => againstRest(branch, branches.length, totals, pool)))
  return {
    ranks: new Map(
      branches.map(({ code }, i): [string, Rank] => {
        const verdict = judged[i]
        const of = branches.length
        if (verdict === undefined || verdict.kind === 'noSpread')
          return [code, { kind: 'notDistinguishable', p: 1, of }]
        const { kind, p, test } = verdict
        if (kind === 'notProven') return [code, { kind: 'notDistinguishable', p, of }]
        return [code, { kind: test.difference > 0 ? 'above' : 'below', p, of }]
      }),
    ),
    pairs: [],
  }
}

function parts({ sample: { n, mean, variance } }: Ranked): Totals {
  const error = (variance ?? 0) / n
  return {
    means: mean,
    errors: error,
    weights: error ** 2 / (n - 1),
    inverses: 1 / n,
    spread: error > 0 ? 1 : 0,
  }
}

function totalsOf(branches: readonly Ranked[]): Totals {
  return branches.map(parts).reduce(
    (all, one) => ({
      means: all.means + one.means,
      errors: all.errors + one.errors,
      weights: all.weights + one.weights,
      inverses: all.inverses + one.inverses,
      spread: all.spread + one.spread,
    }),
    { means: 0, errors: 0, weights: 0, inverses: 0, spread: 0 },
  )
}

function againstRest(branch: Ranked, count: number, totals: Totals, pool: PooledVariance | null): Test {
  const own = parts(branch)
  const others = count - 1
  const difference = own.means - (totals.means - own.means) / others
  const inverses = own.inverses + (totals.inverses - own.inverses) / others ** 2
  const pooled = pooledT(difference, inverses, pool)
  if (own.spread === 0 || totals.spread - own.spread === 0) return pooled
  const squared = own.errors + (totals.errors - own.errors) / others ** 2
  const df = squared ** 2 / (own.weights + (totals.weights - own.weights) / others ** 4)
  return careful(tTest(difference, Math.sqrt(squared), df), pooled)
}
