import type { PooledVariance } from './pooled-variance.ts'
import type { Sample } from './sample.ts'
import { pooledT, welch, type Test } from './t-test.ts'

/**
 * The test of a family: Welch's t, and the t by the variance pooled over all branches must agree; p is the larger of
 * the two (both have to reject: Berger, Technometrics 24, 1982). A difference is proven *only* when Welch's p is
 * small (scoring.md); alone that is not enough among many branches: some branch of few visits will by luck have them
 * close together, its own spread then looks like none, and beside branches of many visits Welch's degrees of freedom
 * do not make up for it. `npm run bench` prints how often that alone ranks branches that are all the same.
 */
export function carefulWelch(a: Sample, b: Sample, pool: PooledVariance | null): Test {
  const test = welch(a, b, pool)
  return careful(test, pooledT(test.difference, 1 / a.n + 1 / b.n, pool))
}

/** The same for a test that was made already; without a pool it stands as it is. */
export function careful(test: Test, pooled: Test): Test {
  if (test.kind === 'noSpread' || pooled.kind === 'noSpread') return test
  return { ...test, p: Math.max(test.p, pooled.p) }
}
