import type { Flag } from '../../model/flag.ts'
import type { Neighbours } from './flagged-visit.ts'
import { uniqueRefs } from './unique-refs.ts'

/** The same shopper was at the same branch in the wave before: staff may know the face. */
export function rotation({ waveBefore }: Pick<Neighbours, 'waveBefore'>): Flag[] {
  if (waveBefore === null || waveBefore.visits.length === 0) return []
  return [{ kind: 'rotation', question: null, visits: uniqueRefs(waveBefore.visits), wave: waveBefore.wave }]
}
