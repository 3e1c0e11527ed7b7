/** What stands in the editor: the checklist's own properties, a moment, or a question. */
export type Place =
  | { readonly kind: 'checklist' }
  | { readonly kind: 'moment'; readonly id: string }
  | { readonly kind: 'question'; readonly id: string }

export function samePlace(one: Place, other: Place): boolean {
  if (one.kind === 'checklist' || other.kind === 'checklist') return one.kind === other.kind
  return one.kind === other.kind && one.id === other.id
}

/** A place as one word: the same code may name a moment and a question. */
export function placeKey(place: Place): string {
  return place.kind === 'checklist' ? 'checklist' : `${place.kind} ${place.id}`
}
