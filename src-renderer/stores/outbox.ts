import type { Explained } from '../app/explain.ts'

/** Why something is not on disk, as a key of messages/errors, and whether the outbox goes on trying by itself. */
export interface Failure {
  readonly reason: Explained['code']
  readonly retry: boolean
}

/** The truth about what is on disk. `kept`: nothing was changed since the visit was opened. */
export type SaveState =
  | { readonly kind: 'kept' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | ({ readonly kind: 'failed' } & Failure)

/** The state of two outboxes as one: a failure first, then what is on its way, then the later saving. */
export function worseOf(one: SaveState, other: SaveState): SaveState {
  for (const kind of ['failed', 'saving'] as const) {
    if (one.kind === kind) return one
    if (other.kind === kind) return other
  }
  if (one.kind !== 'saved') return other
  return other.kind === 'saved' && other.at > one.at ? other : one
}

export interface OutboxPorts<Value> {
  send(key: string, value: Value): Promise<{ readonly savedAt: string }>
  failure(error: unknown): Failure
  changed(state: SaveState): void
  /** Milliseconds to wait before attempt n (1, 2, …) is repeated. */
  backOff?(attempt: number): number | undefined
  /** Told of every value that is not on disk, and of every key whose newest value is. */
  keep?: { put(key: string, value: Value): void; forget(key: string): void } | undefined
}

interface Lane<Value> {
  /** The newest value not yet sent; older ones are dropped, each answer being sent whole. */
  waiting: { readonly value: Value } | null
  sending: boolean
  timer: ReturnType<typeof setTimeout> | null
  attempt: number
  failure: Failure | null
}

// The disk is in this machine: asking it costs nothing, and a cause that is gone should not be waited for.
const defaultBackOff = (attempt: number) => Math.min(5_000, 500 * 2 ** (attempt - 1))

/**
 * Carries changes to disk: one lane per key, in each one request at a time, the newest value next.
 * Nothing counts as saved before it was acknowledged.
 */
export class Outbox<Value> {
  readonly #lanes = new Map<string, Lane<Value>>()
  readonly #ports: OutboxPorts<Value>
  #savedAt: string | null = null
  #shown: SaveState = { kind: 'kept' }
  #waiters: (() => void)[] = []

  constructor(ports: OutboxPorts<Value>) {
    this.#ports = ports
  }

  get state(): SaveState {
    return this.#shown
  }

  /** True while something is not on disk yet. */
  get unsaved(): boolean {
    return this.#lanes.size > 0
  }

  /** Takes a value for a key; it leaves after `delay` ms, or earlier by `flush`. */
  put(key: string, value: Value, delay = 0): void {
    const lane = this.#lanes.get(key) ?? {
      waiting: null,
      sending: false,
      timer: null,
      attempt: 0,
      failure: null,
    }
    this.#lanes.set(key, lane)
    lane.waiting = { value }
    lane.attempt = 0
    this.#ports.keep?.put(key, value)
    this.#schedule(key, lane, delay)
    this.#report()
  }

  /** True while the newest value of a key is not on disk. */
  holds(key: string): boolean {
    return this.#lanes.has(key)
  }

  /** Gives up what waits for a key; a request that is under way goes on. */
  drop(key: string): void {
    const lane = this.#lanes.get(key)
    if (lane === undefined) return
    if (lane.timer !== null) clearTimeout(lane.timer)
    lane.timer = null
    lane.waiting = null
    if (lane.sending) return
    this.#done(key)
    this.#report()
  }

  /** Sends at once whatever waits: for a delay to end, or for the next attempt. */
  flush(): void {
    for (const [key, lane] of this.#lanes) this.#schedule(key, lane, 0)
  }

  /** Flushes; true when everything is on disk, false when something could not be saved now. */
  async settled(): Promise<boolean> {
    this.flush()
    await this.quiet()
    return !this.unsaved
  }

  /** Resolves once no request is under way. */
  async quiet(): Promise<void> {
    while ([...this.#lanes.values()].some(lane => lane.sending)) {
      await new Promise<void>(done => this.#waiters.push(done))
    }
  }

  #schedule(key: string, lane: Lane<Value>, delay: number): void {
    if (lane.timer !== null) clearTimeout(lane.timer)
    lane.timer = null
    if (lane.sending || lane.waiting === null) return
    if (delay > 0) {
      lane.timer = setTimeout(() => this.#schedule(key, lane, 0), delay)
      return
    }
    void this.#send(key, lane, lane.waiting.value)
  }

  async #send(key: string, lane: Lane<Value>, value: Value): Promise<void> {
    lane.waiting = null
    lane.sending = true
    lane.attempt += 1
    try {
      const { savedAt } = await this.#ports.send(key, value)
      lane.sending = false
      lane.attempt = 0
      lane.failure = null
      this.#savedAt = savedAt
      if (lane.waiting === null) this.#done(key)
      else if (lane.timer === null) this.#schedule(key, lane, 0)
      this.#hurry()
    } catch (error) {
      lane.sending = false
      lane.failure = this.#ports.failure(error)
      // A newer value overtakes the one that failed and is tried at once.
      const newer = lane.waiting !== null
      lane.waiting ??= { value }
      if (newer && lane.timer === null) this.#schedule(key, lane, lane.failure.retry ? this.#pause(lane) : 0)
      else if (!newer && lane.failure.retry) this.#schedule(key, lane, this.#pause(lane))
    }
    this.#report()
    const waiters = this.#waiters
    this.#waiters = []
    for (const done of waiters) done()
  }

  #done(key: string): void {
    this.#lanes.delete(key)
    this.#ports.keep?.forget(key)
  }

  /** What one request could do, those that failed before can: they need not wait for their turn. */
  #hurry(): void {
    for (const [key, lane] of this.#lanes) {
      if (lane.failure?.retry === true && lane.waiting !== null) this.#schedule(key, lane, 0)
    }
  }

  #pause(lane: Lane<Value>): number {
    const attempt = Math.max(1, lane.attempt)
    return this.#ports.backOff?.(attempt) ?? defaultBackOff(attempt)
  }

  #report(): void {
    const lanes = [...this.#lanes.values()]
    const failure = lanes.findLast(lane => lane.failure !== null)?.failure
    const next: SaveState =
      failure !== null && failure !== undefined
        ? { kind: 'failed', ...failure }
        : lanes.length > 0
          ? { kind: 'saving' }
          : this.#savedAt === null
            ? { kind: 'kept' }
            : { kind: 'saved', at: this.#savedAt }
    const same =
      next.kind === this.#shown.kind &&
      (next.kind !== 'saved' || (this.#shown.kind === 'saved' && this.#shown.at === next.at)) &&
      (next.kind !== 'failed' || (this.#shown.kind === 'failed' && this.#shown.reason === next.reason))
    if (same) return
    this.#shown = next
    this.#ports.changed(next)
  }
}
