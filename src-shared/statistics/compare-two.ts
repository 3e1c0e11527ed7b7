import { changeOf, type Change } from './change.ts'
import type { PercentSums } from './percent-sums.ts'
import { pooledVariance } from './pooled-variance.ts'
import { judge, leastVisits } from './proof.ts'
import { sampleOfSums } from './sample.ts'
import { exactMean } from './shown-percent.ts'
import { welch } from './t-test.ts'

/**
 * Two branches, or two waves of one, side by side: first minus second, a family of its own. It must have been chosen
 * before looking: the pair that stands out in a ranking is judged by the ranking. `wave`: the sums of all branches,
 * the two among them, whose variance is pooled.
 */
export function compareTwo(first: PercentSums, second: PercentSums, wave: readonly PercentSums[]): Change {
  const [mean, other] = [exactMean(first), exactMean(second)]
  const [a, b] = [sampleOfSums(first), sampleOfSums(second)]
  if (mean === null || other === null || a === null || b === null) return { kind: 'notCompared' }
  const exact = mean.sub(other)
  if (Math.min(a.n, b.n) < leastVisits) return changeOf(null, exact)
  const pool = pooledVariance(wave.flatMap(sums => sampleOfSums(sums) ?? []))
  const [judged = null] = judge([welch(a, b, pool)])
  return changeOf(judged, exact)
}
