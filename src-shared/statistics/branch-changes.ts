import { changeOf, type Change } from './change.ts'
import type { BranchSums } from './percent-sums.ts'
import { pooledVariance } from './pooled-variance.ts'
import { judge, leastVisits } from './proof.ts'
import { sampleOfSums } from './sample.ts'
import { exactMean } from './shown-percent.ts'
import { welch } from './t-test.ts'

/**
 * The change of every branch since the earlier wave, by code: Welch's t between its visits in both, one family over
 * the branches with at least 3 visits in each. The variance within branches is pooled over both waves. `only`: the
 * code of the one branch whose change is wanted; it is judged among all of them just the same.
 */
export function branchChanges(
  branches: readonly BranchSums[],
  previous: readonly BranchSums[],
  only?: string,
): ReadonlyMap<string, Change> {
  const before = new Map(previous.map(sums => [sums.code, sums]))
  const pool = pooledVariance([...branches, ...previous].flatMap(sums => sampleOfSums(sums) ?? []))
  const compared = branches.flatMap(sums => {
    const old = before.get(sums.code)
    const [mean, was] = [exactMean(sums), old === undefined ? null : exactMean(old)]
    const [sample, oldSample] = [sampleOfSums(sums), old === undefined ? null : sampleOfSums(old)]
    if (mean === null || was === null || sample === null || oldSample === null) return []
    const enough = Math.min(sample.n, oldSample.n) >= leastVisits
    return [{ code: sums.code, exact: mean.sub(was), test: enough ? welch(sample, oldSample, pool) : null }]
  })
  const judged = judge(compared.flatMap(({ test }) => test ?? []))
  let place = 0
  const changes = new Map<string, Change>()
  for (const { code, exact, test } of compared) {
    const verdict = test === null ? null : (judged[place++] ?? null)
    if (only === undefined || only === code) changes.set(code, changeOf(verdict, exact))
  }
  return changes
}
