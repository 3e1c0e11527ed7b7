/** Least number of branches for a rank correlation: below that any order comes about by chance too easily. */
export const leastForCorrelation = 5

/**
 * Spearman's rank correlation (American Journal of Psychology 15, 1904), -1..1: Pearson's correlation of the ranks,
 * equal values sharing the mean of their ranks. null for fewer than two pairs, or where one side is all equal.
 */
export function spearman(pairs: readonly (readonly [number, number])[]): number | null {
  const first = midRanks(pairs.map(([value]) => value))
  const second = midRanks(pairs.map(([, value]) => value))
  const middle = (pairs.length + 1) / 2
  let [both, one, other] = [0, 0, 0]
  for (const [at, rank] of first.entries()) {
    const [a, b] = [rank - middle, (second[at] ?? middle) - middle]
    both += a * b
    one += a * a
    other += b * b
  }
  if (one === 0 || other === 0) return null
  return Math.max(-1, Math.min(1, both / Math.sqrt(one * other)))
}

/** Ranks from 1 for the lowest; equal values share the mean of theirs. */
function midRanks(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b)
  const ranks = new Map<number, number>()
  for (const [at, value] of sorted.entries()) {
    if (ranks.has(value)) continue
    ranks.set(value, (at + 1 + sorted.lastIndexOf(value) + 1) / 2)
  }
  return values.map(value => ranks.get(value) ?? 0)
}
