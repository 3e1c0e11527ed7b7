import type { Fraction } from 'fraction.js'
import { changeOf, type Change } from './change.ts'
import { leastForInterval } from './mean-interval.ts'
import { pairedDifferences } from './network.ts'
import type { BranchSums, PercentSums } from './percent-sums.ts'
import { pooledVariance } from './pooled-variance.ts'
import { judge, leastVisits } from './proof.ts'
import { sampleOf, sampleOfSums } from './sample.ts'
import { exactMean, meanOfMeans } from './shown-percent.ts'
import { pairedT, welch, type Test } from './t-test.ts'

interface Compared {
  /** null: nothing on one of the sides. */
  readonly exact: Fraction | null
  /** null: not enough on one of the sides. */
  readonly test: Test | null
}

/**
 * Several parts (moments, criteria) of two branches, or of two waves of one, as one Holm family, in the order given:
 * first minus second, Welch's t. `wave`: the sums of all branches in that part, the two among them, whose variance is
 * pooled for a side that has no spread.
 */
export function compareParts(
  parts: readonly {
    readonly first: PercentSums
    readonly second: PercentSums
    readonly wave: readonly PercentSums[]
  }[],
): Change[] {
  return family(
    parts.map(({ first, second, wave }): Compared => {
      const [a, b] = [sampleOfSums(first), sampleOfSums(second)]
      const [mean, other] = [exactMean(first), exactMean(second)]
      if (a === null || b === null || mean === null || other === null) return { exact: null, test: null }
      const exact = mean.sub(other)
      if (Math.min(a.n, b.n) < leastVisits) return { exact, test: null }
      return { exact, test: welch(a, b, pooledVariance(wave.flatMap(sums => sampleOfSums(sums) ?? []))) }
    }),
  )
}

/** The same of a whole network in two waves: paired t over the branches that are in both. */
export function compareNetworks(
  parts: readonly { readonly first: readonly BranchSums[]; readonly second: readonly BranchSums[] }[],
): Change[] {
  return family(
    parts.map(({ first, second }): Compared => {
      const differences = pairedDifferences(first, second)
      const exact = meanOfMeans(differences)
      const sample = sampleOf(differences.map(each => each.valueOf()))
      if (exact === null || sample === null) return { exact: null, test: null }
      return { exact, test: sample.n < leastForInterval ? null : pairedT(sample) }
    }),
  )
}

function family(compared: readonly Compared[]): Change[] {
  const judged = judge(compared.flatMap(({ test }) => test ?? []))
  let place = 0
  return compared.map(({ exact, test }): Change => {
    if (exact === null) return { kind: 'notCompared' }
    return changeOf(test === null ? null : (judged[place++] ?? null), exact)
  })
}
