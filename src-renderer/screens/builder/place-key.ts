import type { Place } from '../../stores/builder-state.ts'

/** A place as one word: the same code may name a moment and a question. */
export function placeKey(place: Place): string {
  return place.kind === 'checklist' ? 'checklist' : `${place.kind} ${place.id}`
}
