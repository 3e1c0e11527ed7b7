/** Groups what was found by the question it stands under, null being the visit as a whole; in the order found. */
export function byQuestion<Item extends { readonly question: string | null }>(
  items: readonly Item[],
): ReadonlyMap<string | null, readonly [Item, ...Item[]]> {
  const groups = new Map<string | null, [Item, ...Item[]]>()
  for (const item of items) {
    const group = groups.get(item.question)
    if (group) group.push(item)
    else groups.set(item.question, [item])
  }
  return groups
}
