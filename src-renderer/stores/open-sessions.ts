import { useEffect, useState } from 'react'

/** A store whose changes go to disk by themselves. */
export interface SavingStore {
  readonly acts: {
    /** Sends at once whatever waits for a pause in typing. */
    readonly flush: () => void
    /** True when everything is on disk. */
    readonly settled: () => Promise<boolean>
    readonly unsaved: () => boolean
  }
}

export type Session<Store> =
  | { readonly store: Store; readonly error: null }
  | { readonly store: null; readonly error: unknown; readonly again: () => void }

export interface OpenSessions<Store> {
  /** Opens a record for editing: null store while it loads, with its error when it cannot be opened. */
  readonly useSession: (id: string) => Session<Store>
  /** Lets go of a record that is no longer edited. */
  readonly forget: (id: string) => void
}

/** Time for the next screen of the same record to take it over as it stands, ms. */
const handover = 3_000

/** One act for each kind of record: sends what waits, and is done when it is on disk. */
const settling: (() => Promise<unknown>)[] = []

/** Sends whatever waits in any open record; done when all of it is on disk. */
export async function settleAll(): Promise<void> {
  await Promise.all(settling.map(async settle => settle()))
}

/**
 * The records of one kind that are open for editing. A record outlives its screens until all of it is on disk: the
 * outbox goes on trying while other screens are open, and the window asks before it closes.
 */
export function openSessions<Store extends SavingStore>(
  load: (id: string) => Promise<Store>,
  left: () => Promise<unknown>,
): OpenSessions<Store> {
  const open = new Map<string, Store>()
  /** How many screens show each record. */
  const users = new Map<Store, number>()

  const flushAll = () => open.forEach(store => store.acts.flush())
  settling.push(async () => {
    flushAll()
    await Promise.all([...open.values()].map(async store => store.acts.settled()))
  })
  window.addEventListener('beforeunload', event => {
    flushAll()
    if ([...open.values()].some(store => store.acts.unsaved())) event.preventDefault()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flushAll()
  })
  window.addEventListener('online', flushAll)

  async function find(id: string): Promise<Store> {
    const known = open.get(id)
    if (known !== undefined) return known
    const store = await load(id)
    open.set(id, store)
    return store
  }

  function use(store: Store, by: 1 | -1): void {
    const count = (users.get(store) ?? 0) + by
    if (count > 0) users.set(store, count)
    else users.delete(store)
  }

  /** Sends what waits when a screen of the record closes, and lets the lists read anew. */
  async function leave(id: string, store: Store): Promise<void> {
    use(store, -1)
    await store.acts.settled()
    await left()
    setTimeout(() => {
      if (!store.acts.unsaved() && !users.has(store) && open.get(id) === store) open.delete(id)
    }, handover)
  }

  function useSession(id: string): Session<Store> {
    const [store, setStore] = useState<Store | null>(null)
    const [error, setError] = useState<unknown>(null)
    const [attempt, setAttempt] = useState(0)
    useEffect(() => {
      let gone = false
      let opened: Store | null = null
      find(id)
        .then(made => {
          if (gone) return
          opened = made
          use(made, 1)
          setStore(made)
        })
        .catch((reason: unknown) => {
          if (!gone) setError(reason)
        })
      return () => {
        gone = true
        if (opened !== null) void leave(id, opened)
      }
      // oxlint-disable-next-line react/exhaustive-effect-dependencies -- `attempt` asks for another try
    }, [id, attempt])
    if (store !== null) return { store, error: null }
    return {
      store: null,
      error,
      again: () => {
        setError(null)
        setAttempt(attempt + 1)
      },
    }
  }

  return { useSession, forget: id => void open.delete(id) }
}
