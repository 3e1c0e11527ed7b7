/** How many of n visits met something. */
export interface Share {
  readonly met: number
  readonly n: number
}

/** The 97.5 % quantile of the normal distribution. */
export const z95 = 1.959963984540054

/**
 * Wilson's 95 % score interval of a share, 0..1 (E. B. Wilson, JASA 22, 1927); null without visits. Unlike the
 * textbook interval it stays within 0..1 and is of use at 0 of n and n of n.
 */
export function wilson({ met, n }: Share): { readonly low: number; readonly high: number } | null {
  if (n === 0) return null
  const z2 = z95 ** 2
  const centre = (met + z2 / 2) / (n + z2)
  const half = (z95 * Math.sqrt((met * (n - met)) / n + z2 / 4)) / (n + z2)
  // At the ends the limit is 0 or 1 exactly; doubles come within a hair of it.
  return { low: met === 0 ? 0 : Math.max(0, centre - half), high: met === n ? 1 : Math.min(1, centre + half) }
}
