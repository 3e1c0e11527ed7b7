/** Percents are counted in whole 1/10,000 %, as the store keeps them. */
export const unitsPerPercent = 10_000

/** Running sums of visits' percents, in whole 1/10,000 %. */
export interface PercentSums {
  /** Visits with a percent. */
  readonly n: number
  readonly sum: number
  /** Sum of squares; exact up to 2^53, which 9,000 visits at 100 % reach. */
  readonly sumsq: number
}

/** The same with the branch they belong to. */
export interface BranchSums extends PercentSums {
  readonly code: string
}

/** Sums of raw percents; each is first rounded to 1/10,000 %. */
export function sumsOf(percents: readonly number[]): PercentSums {
  let sum = 0
  let sumsq = 0
  for (const percent of percents) {
    const units = Math.round(percent * unitsPerPercent)
    sum += units
    sumsq += units * units
  }
  return { n: percents.length, sum, sumsq }
}

/** Several waves of one branch, taken as one. */
export function addSums(parts: readonly PercentSums[]): PercentSums {
  return parts.reduce<PercentSums>(
    (all, { n, sum, sumsq }) => ({ n: all.n + n, sum: all.sum + sum, sumsq: all.sumsq + sumsq }),
    { n: 0, sum: 0, sumsq: 0 },
  )
}
