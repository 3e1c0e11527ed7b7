/**
 * Moves labels of one column apart, in their order, so that each keeps `pitch` to the next and all stay between
 * `top` and `bottom` as far as they fit. Answers in the order given.
 */
export function spreadLabels(
  places: readonly number[],
  pitch: number,
  top: number,
  bottom: number,
): number[] {
  const order = places.map((place, at) => ({ place, at })).sort((a, b) => a.place - b.place)
  let least = top
  for (const one of order) {
    one.place = Math.max(one.place, least)
    least = one.place + pitch
  }
  let most = bottom
  for (const one of order.toReversed()) {
    one.place = Math.min(one.place, most)
    most = one.place - pitch
  }
  const moved = [...places]
  for (const { place, at } of order) moved[at] = place
  return moved
}
