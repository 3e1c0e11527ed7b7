/**
 * Holm's step-down adjustment within one family of tests (Scandinavian Journal of Statistics 6, 1979), in the
 * order given: the chance that any true "no difference" is called proven stays below the level, whatever the
 * tests have to do with one another. Never below the raw p, never above 1.
 */
export function holm(ps: readonly number[]): number[] {
  const order = ps.map((p, at) => ({ p, at })).sort((a, b) => a.p - b.p)
  const adjusted = ps.map(() => 1)
  let largest = 0
  order.forEach(({ p, at }, place) => {
    largest = Math.max(largest, Math.min(1, (ps.length - place) * p))
    adjusted[at] = largest
  })
  return adjusted
}
