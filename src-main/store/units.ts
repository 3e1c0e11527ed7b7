/** A percent as it is stored: whole 1/10,000 %. */
export function toUnits(percent: number): number {
  return Math.round(percent * 10_000)
}

/** A stored percent as a number, 0..100 and above where bonuses are not capped. */
export function fromUnits(units: number): number {
  return units / 10_000
}

/**
 * Points as they are stored: whole millionths. Kept within what a double counts exactly (9 thousand million
 * points); only a checklist of absurd weights comes near.
 */
export function toMillionths(points: number): number {
  return Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, Math.round(points * 1e6)))
}
