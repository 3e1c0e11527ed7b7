/** Who may go where, by place in the lists; what is chosen so far; how many visits each shopper has. */
export type Sharing = {
  /** Of each branch the shoppers that may go there, in order. */
  readonly allowed: readonly (readonly number[])[]
  /** Of each branch those chosen. */
  readonly chosen: readonly Set<number>[]
  /** Of each shopper the branches where it is chosen. */
  readonly places: readonly Set<number>[]
  /** Of each shopper, visits that stand already included. */
  readonly load: number[]
}

type Step = { readonly branch: number; readonly from: number | null }

/**
 * Gives a branch one more shopper, others changing places where that helps: of all shoppers that can be reached by such
 * changes the one with the fewest visits takes the new one. False when the branch has nobody left.
 *
 * It is the shortest augmenting path of a flow whose cost is convex in each shopper's load, so that after each step the
 * loads are as even as any sharing of as many visits can make them (Harvey et al., Semi-matchings, 2006).
 */
export function placeOneMore({ allowed, chosen, places, load }: Sharing, branch: number): boolean {
  // Nobody can be lighter than this: the search ends early.
  const lightest = Math.min(...load)
  const reached = new Map<number, Step>()
  const branches = [{ branch, from: null as number | null }]
  const seen = new Set([branch])
  let best: number | null = null
  for (const step of branches) {
    for (const shopper of allowed[step.branch] ?? []) {
      if (reached.has(shopper) || chosen[step.branch]?.has(shopper)) continue
      reached.set(shopper, step)
      if (best === null || (load[shopper] ?? 0) < (load[best] ?? 0)) best = shopper
      for (const other of places[shopper] ?? []) {
        if (seen.has(other)) continue
        seen.add(other)
        branches.push({ branch: other, from: shopper })
      }
    }
    if (best !== null && load[best] === lightest) break
  }
  if (best === null) return false
  load[best] = (load[best] ?? 0) + 1
  for (let shopper: number | null = best; shopper !== null;) {
    const step = reached.get(shopper)
    if (!step) break
    chosen[step.branch]?.add(shopper)
    places[shopper]?.add(step.branch)
    // The shopper the path came through leaves this branch for the one before it on the path.
    if (step.from !== null) {
      chosen[step.branch]?.delete(step.from)
      places[step.from]?.delete(step.branch)
    }
    shopper = step.from
  }
  return true
}
