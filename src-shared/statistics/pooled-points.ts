/**
 * The alternative branch score: 100 x all points earned / all points possible, percent. Long visits weigh more than
 * short ones; it has no interval. null when nothing was possible. Any unit of points.
 */
export function pooledPercent({
  earned,
  possible,
}: {
  readonly earned: number
  readonly possible: number
}): number | null {
  return possible === 0 ? null : (100 * earned) / possible
}
