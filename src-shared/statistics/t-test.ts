import type { Sample } from './sample.ts'
import { t95, twoSidedP } from './student.ts'
import type { PooledVariance } from './pooled-variance.ts'

/** A difference of two means and how likely one as large would be if there were none. */
export interface TTest {
  readonly kind: 'tested'
  /** First minus second. */
  readonly difference: number
  readonly standardError: number
  readonly t: number
  readonly df: number
  /** Two-sided, 0..1, for this difference alone. */
  readonly p: number
}

/** `noSpread`: nothing varies, so nothing can be told from chance; never proven. */
export type Test = TTest | { readonly kind: 'noSpread'; readonly difference: number }

/** Student's t of a difference with its standard error. */
export function tTest(difference: number, standardError: number, df: number): Test {
  if (!(standardError > 0)) return { kind: 'noSpread', difference }
  const t = difference / standardError
  return { kind: 'tested', difference, standardError, t, df, p: twoSidedP(t, df) }
}

/** 95 % around a tested difference, for it alone; not clipped. */
export function differenceInterval({ difference, standardError, df }: TTest): { low: number; high: number } {
  const half = t95(df) * standardError
  return { low: difference - half, high: difference + half }
}

/** Student's t by the pooled variance; `inverses`: sum of squared weight / n over the means compared. */
export function pooledT(difference: number, inverses: number, pool: PooledVariance | null): Test {
  if (pool === null) return { kind: 'noSpread', difference }
  return tTest(difference, Math.sqrt(pool.variance * inverses), pool.df)
}

/**
 * Welch's t with the degrees of freedom of Welch (1947) and Satterthwaite (1946), two-sided. A side whose values are
 * all equal seems to have no spread; then the pooled variance within all branches stands for both sides
 * (scoring.md). Both sides need at least 2 values; else, or when the pool has no spread either: `noSpread`.
 */
export function welch(a: Sample, b: Sample, pool: PooledVariance | null): Test {
  const difference = a.mean - b.mean
  if (a.variance === null || b.variance === null) return { kind: 'noSpread', difference }
  if (a.variance === 0 || b.variance === 0) {
    return pooledT(difference, 1 / a.n + 1 / b.n, pool)
  }
  const [first, second] = [a.variance / a.n, b.variance / b.n]
  const squared = first + second
  const df = squared ** 2 / (first ** 2 / (a.n - 1) + second ** 2 / (b.n - 1))
  return tTest(difference, Math.sqrt(squared), df)
}

/** Paired t: whether the mean of differences is other than 0. */
export function pairedT(differences: Sample): Test {
  const { n, mean, variance } = differences
  return tTest(mean, Math.sqrt((variance ?? 0) / n), n - 1)
}
