import type { Course, PlannedVisit } from './planned-visit.ts'

/** Of the wave before the last one, then of the last one: the earliest visits, each of another branch. */
const wanted: readonly (readonly [number, readonly Course[]])[] = [
  [1, ['mended', 'changed', 'upheld']],
  [0, ['overdue', 'open', 'corrected', 'mended']],
]

/** Which approved visits were returned, corrected or disputed. Those that carry another truth are left alone. */
export function planCourses(
  visits: readonly PlannedVisit[],
  last: number,
  isTaken: (visit: PlannedVisit) => boolean,
): ReadonlyMap<PlannedVisit, Course> {
  const found = new Map<PlannedVisit, Course>()
  const branches = new Set<number>()
  for (const [before, list] of wanted) {
    const candidates = visits
      .filter(({ wave, ending }) => wave === last - before && ending === 'approved')
      .filter(visit => !visit.capped && !isTaken(visit))
      .toSorted((a, b) => a.start - b.start)
    for (const course of list) {
      const visit =
        candidates.find(one => !found.has(one) && !branches.has(one.branch)) ??
        candidates.find(one => !found.has(one))
      if (visit === undefined) continue
      found.set(visit, course)
      branches.add(visit.branch)
    }
  }
  return found
}
