import { setTimeout as pause } from 'node:timers/promises'
import { backupDaily, checkAfterUnclean, isBackedUpToday, type CopyFault } from '../store/daily-backups.ts'
import type { Store } from '../store/open-store.ts'

/** Milliseconds between two looks at whether another day has begun. */
const hour = 3_600_000
/** Milliseconds that a program about to close waits for a copy or a check; the next start repeats what was ended. */
const shortly = 2_000

/** Copies and checks the store once a day, beside the work. */
export interface DailyCare {
  /** Why the last copy or check came to nothing; null where it did not. */
  readonly copyFault: () => CopyFault | null
  /** The copy or check of the start has ended; false where it was stopped. */
  readonly begun: Promise<boolean>
  /** Waits shortly, then ends what is under way. */
  readonly stop: () => Promise<void>
}

export function beginDailyCare(
  store: Store,
  { every = hour, patience = shortly }: { readonly every?: number; readonly patience?: number } = {},
): DailyCare {
  const stopping = new AbortController()
  const { signal } = stopping
  let fault: CopyFault | null = null
  const copy = async (): Promise<void> => {
    const kept = await backupDaily(store, signal)
    fault = kept.ok ? null : kept.fault
    // Today's copy was checked, and the store with it; one that stood already says nothing of what came after.
    if (kept.ok && kept.value.made === null) fault = await checkAfterUnclean(store, signal)
  }
  let running: Promise<void> | null = null
  const start = (): Promise<void> =>
    (running ??= copy().finally(() => {
      running = null
    }))
  const begun = start().then(() => !signal.aborted)
  // A laptop that is never switched off, and a disk that has space again.
  const timer = setInterval(() => {
    if (!isBackedUpToday(store)) void start()
  }, every).unref()
  return {
    copyFault: () => fault,
    begun,
    async stop() {
      clearInterval(timer)
      const ended = Promise.resolve(running)
      await Promise.race([ended, pause(patience, undefined, { ref: false })])
      stopping.abort()
      await ended
    },
  }
}
