import { useEffect, useState } from 'react'
import { isBlank } from '../../src-shared/model/check-answer.ts'
import { announceError } from '../app/announce.ts'
import { explain, type Explained } from '../app/explain.ts'
import { api, client, queries, upload } from '../client.ts'
import { messages } from '../messages.ts'
import type { ScoringPorts } from './scoring-ports.ts'
import type { ScoringStore } from './scoring-state.ts'
import { createScoringStore } from './scoring-store.ts'

// Trying again cannot help where the door has understood and refused.
const final: ReadonlySet<Explained['code']> = new Set([
  'NOT_FOUND',
  'INVALID',
  'LOCKED',
  'MISSING_FIELDS',
  'BAD_FILE',
  'STORE_DAMAGED',
])

function portsOf(id: string): ScoringPorts {
  return {
    answer: (question, { comment = '', ...answer }) =>
      client.audits.answer({ id, question, ...answer, ...(isBlank(comment) ? {} : { comment }) }),
    visit: visit => client.audits.visit({ id, visit }),
    focus: question => client.audits.focus({ id, question }),
    timer: (question, act) => client.audits.timer({ id, question, act }),
    attach: async (question, file) => client.audits.attach({ id, question, upload: await upload(file) }),
    detach: evidence => client.audits.detach({ id, evidence }),
    caption: (evidence, caption) => client.audits.caption({ id, evidence, caption }),
    failure(error) {
      const reason = explain(error, messages.t).code
      return { reason, retry: !final.has(reason) }
    },
    failed: announceError,
  }
}

// A visit outlives its screens until all of it is on disk: the outbox goes on trying while other screens are open.
const open = new Map<string, ScoringStore>()

/** The visits with changes that are not on disk yet. */
function unsaved(): ScoringStore[] {
  return [...open.values()].filter(store => store.acts.unsaved())
}

window.addEventListener('beforeunload', event => {
  for (const store of open.values()) store.acts.flush()
  if (unsaved().length > 0) event.preventDefault()
})
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') for (const store of open.values()) store.acts.flush()
})
window.addEventListener('online', () => {
  for (const store of open.values()) store.acts.flush()
})

async function openVisit(id: string): Promise<ScoringStore> {
  const known = open.get(id)
  if (known !== undefined) return known
  const store = createScoringStore(await client.audits.get({ id }), portsOf(id))
  open.set(id, store)
  return store
}

/** Lets go of a visit that was submitted or ended. */
export function forgetVisit(id: string): void {
  open.delete(id)
}

/** Time for the next screen of the same visit to take it over as it stands, ms. */
const handover = 3_000

/** How many screens show each visit; a visit that none shows is let go once all of it is on disk. */
const users = new Map<ScoringStore, number>()

function use(store: ScoringStore, by: 1 | -1): number {
  const count = (users.get(store) ?? 0) + by
  if (count > 0) users.set(store, count)
  else users.delete(store)
  return count
}

/** Sends what waits when a screen of the visit closes, and lets the lists read anew. */
async function leaveVisit(id: string, store: ScoringStore): Promise<void> {
  use(store, -1)
  await store.acts.settled()
  await queries.invalidateQueries({ queryKey: api.audits.key() })
  setTimeout(() => {
    if (!store.acts.unsaved() && !users.has(store) && open.get(id) === store) open.delete(id)
  }, handover)
}

type Session =
  | { readonly store: ScoringStore; readonly error: null }
  | { readonly store: null; readonly error: unknown; readonly again: () => void }

/** Opens a visit for filling: null store while it loads, with its error when it cannot be opened. */
export function useScoringSession(id: string): Session {
  const [store, setStore] = useState<ScoringStore | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let gone = false
    let opened: ScoringStore | null = null
    openVisit(id)
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
      if (opened !== null) void leaveVisit(id, opened)
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
