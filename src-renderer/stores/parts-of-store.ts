import type { Readable } from './told-later.ts'

/** What many readers of one kind show, each under its key: one reader of the store for all, who tells the few that changed. */
export interface Parts<Part> {
  /** The same object as long as nothing in it has changed. */
  readonly of: (key: string) => Part
  readonly subscribe: (key: string, listener: () => void) => () => void
}

export function partsOf<State, Part extends object>(
  store: Readable<State>,
  partOf: (state: State, key: string) => Part,
): Parts<Part> {
  const known = new Map<string, Part>()
  const listeners = new Map<string, Set<() => void>>()

  function of(key: string): Part {
    const before = known.get(key)
    const now = partOf(store.getState(), key)
    if (before !== undefined && same(before, now)) return before
    known.set(key, now)
    return now
  }

  store.subscribe(() => {
    for (const [key, all] of listeners) if (known.get(key) !== of(key)) for (const listener of all) listener()
  })
  return {
    of,
    subscribe(key, listener) {
      const all = listeners.get(key) ?? new Set()
      listeners.set(key, all.add(listener))
      return () => {
        all.delete(listener)
        if (all.size > 0 || listeners.get(key) !== all) return
        listeners.delete(key)
        known.delete(key)
      }
    },
  }
}

function same<Part extends object>(one: Part, other: Part): boolean {
  for (const name in one) if (one[name] !== other[name]) return false
  return true
}
