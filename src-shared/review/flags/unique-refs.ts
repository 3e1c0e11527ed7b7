import type { VisitRef } from '../../model/flag.ts'

/** Each place once, ordered by the number of the visit, so that the same visits always make the same flag. */
export function uniqueRefs(refs: readonly VisitRef[]): VisitRef[] {
  const known = new Map(refs.map(ref => [`${ref.number} ${ref.audit} ${ref.question ?? ''}`, ref]))
  return [...known].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, ref]) => ref)
}
