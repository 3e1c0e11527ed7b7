import type { StoreApi } from 'zustand/vanilla'

/** What readers need of a store. */
export type Readable<State> = Pick<StoreApi<State>, 'getState' | 'getInitialState' | 'subscribe'>

/**
 * The same state for readers that can wait: `soon` says when they hear of what has changed by then. Until they are
 * told they read what they were told last, so that nothing of them is drawn beside something more urgent.
 */
export function toldLater<State>(store: Readable<State>, soon: (tell: () => void) => void): Readable<State> {
  const listeners = new Set<(state: State, before: State) => void>()
  let told = store.getState()
  let coming = false

  function tell(): void {
    coming = false
    const before = told
    told = store.getState()
    if (told !== before) for (const listener of listeners) listener(told, before)
  }

  store.subscribe(() => {
    if (coming) return
    coming = true
    soon(tell)
  })
  return {
    getState: () => told,
    getInitialState: store.getInitialState,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
