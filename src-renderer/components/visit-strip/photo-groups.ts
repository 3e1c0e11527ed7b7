import type { VisitEvent } from '../../../src-shared/visit/visit-events.ts'

/** Photos taken one soon after another. */
export interface PhotoGroup {
  readonly from: number
  readonly to: number
  readonly count: number
}

/** Photos in groups: each within `reach` (in whatever `measure` gives) of the first of its group. */
export function photoGroups(
  events: readonly VisitEvent[],
  reach: number,
  measure: (at: number) => number,
): PhotoGroup[] {
  const groups: { from: number; to: number; count: number }[] = []
  for (const { kind, from } of events) {
    if (kind !== 'photo') continue
    const last = groups.at(-1)
    if (last !== undefined && measure(from) - measure(last.from) <= reach) {
      last.to = from
      last.count += 1
    } else groups.push({ from, to: from, count: 1 })
  }
  return groups
}
