/**
 * Codes to be called moved when one order became the other: as few as possible, so that one item put in between
 * moves nothing else. Both lists hold the same codes, each once; the rest is a longest common subsequence.
 */
export function movedItems(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const placeBefore = new Map(before.map((code, place) => [code, place]))
  const places = after.map(code => placeBefore.get(code) ?? -1)
  // Longest rising run: ends[n] is where in `after` the lowest-ending run of n + 1 items ends.
  const ends: number[] = []
  const previous = places.map(() => -1)
  places.forEach((place, i) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((places[ends[middle] ?? 0] ?? 0) < place) low = middle + 1
      else high = middle
    }
    previous[i] = ends[low - 1] ?? -1
    ends[low] = i
  })
  const kept = new Set<string>()
  for (let i = ends.at(-1) ?? -1; i >= 0; i = previous[i] ?? -1) kept.add(after[i] ?? '')
  return new Set(after.filter(code => !kept.has(code)))
}

/** The newer order with removed items put after what they followed. */
export function mergedOrder(before: readonly string[], after: readonly string[]): string[] {
  const remaining = new Set(after)
  const followers = new Map<string | null, string[]>()
  let last: string | null = null
  for (const code of before) {
    if (remaining.has(code)) last = code
    else followers.set(last, [...(followers.get(last) ?? []), code])
  }
  return [...(followers.get(null) ?? []), ...after.flatMap(code => [code, ...(followers.get(code) ?? [])])]
}
