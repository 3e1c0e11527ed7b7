import { createStore, type StoreApi } from 'zustand/vanilla'

type Listener<State> = (state: State, before: State) => void

export interface ToldOnce<State> {
  readonly store: StoreApi<State>
  /** Carries out an act of several changes: the state changes at each of them, its readers hear of it after the last. */
  readonly together: (act: () => void) => void
}

/** A store that need not tell its readers of every step of an act: on a long checklist there are a thousand of them. */
export function toldOnce<State>(initial: State): ToldOnce<State> {
  const inner = createStore<State>(() => initial)
  const listeners = new Set<Listener<State>>()
  let depth = 0
  /** As the readers know it, while they have not heard of what came since. */
  let told: { readonly state: State } | null = null

  inner.subscribe((state, before) => {
    if (depth > 0) told ??= { state: before }
    else for (const listener of listeners) listener(state, before)
  })

  return {
    store: {
      ...inner,
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    together(act) {
      depth += 1
      try {
        act()
      } finally {
        depth -= 1
        if (depth === 0 && told !== null) {
          const before = told.state
          told = null
          for (const listener of listeners) listener(inner.getState(), before)
        }
      }
    },
  }
}
