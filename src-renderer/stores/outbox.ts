import type { Explained } from '../app/explain.ts'

/** Errors that saving can't meet: they are about packages and PINs. */
export type Elsewhere =
  | 'PACKAGE_REFUSED'
  | 'PASSWORD_NEEDED'
  | 'PASSWORD_WRONG'
  | 'UNTRUSTED'
  | 'PIN_WRONG'
  | 'PIN_WAIT'
  | 'STATUS_CHANGED'
  | 'SETTLED'
export type SaveReason = Exclude<Explained['code'], Elsewhere>

/** Why something is not on disk, as a key of messages/errors, and whether the outbox goes on trying by itself. */
export interface Failure {
  readonly reason: SaveReason
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
  /** When what is due begins to leave, flushing apart: once the screen shows it, say. At once without it. */
  soon?: (act: () => void) => void
  /** Told of every value that is not on disk, and of every key whose newest value is. */
  keep?: { put(key: string, value: Value): void; forget(key: string): void } | undefined
}

interface Waiting<Value> {
  readonly value: Value
  /** It came with a delay: the person may be typing on. */
  readonly typed: boolean
  /** Grows with every change of the outbox: the last one has the highest. */
  readonly turn: number
}

interface Lane<Value> {
  /**
   * Not yet sent, the oldest first. A newer value takes the place of the last, each being sent whole; only what was
   * typed stays beside a change of another kind, so that taking that change back brings the words back.
   */
  waiting: readonly Waiting<Value>[]
  /** Its value leaves as soon as it is its turn. */
  due: boolean
  timer: ReturnType<typeof setTimeout> | null
  attempt: number
  failure: Failure | null
}

/** It leaves at its next turn, whatever it waited for. */
function makeDue(lane: Lane<unknown>): void {
  if (lane.timer !== null) clearTimeout(lane.timer)
  lane.timer = null
  lane.due = lane.waiting.length > 0
}

/** Of the oldest value of a lane that waits; a lane without one comes after all others. */
function turnOf(lane: Lane<unknown>): number {
  return lane.waiting[0]?.turn ?? Number.POSITIVE_INFINITY
}

// The disk is in this machine: asking it costs nothing, and a cause that is gone should not be waited for.
const defaultBackOff = (attempt: number) => Math.min(5_000, 500 * 2 ** (attempt - 1))

/**
 * Carries changes to disk, one request at a time and in the order they were made, over all keys: the stored history
 * tells what was done after what. Of a key the newest value waits, and what was typed before it. One that fails is set aside, so
 * that it does not hold up the others. Nothing counts as saved before it was acknowledged.
 */
export class Outbox<Value> {
  readonly #lanes = new Map<string, Lane<Value>>()
  readonly #ports: OutboxPorts<Value>
  #savedAt: string | null = null
  #shown: SaveState = { kind: 'kept' }
  #waiters: (() => void)[] = []
  #turns = 0
  #sending: string | null = null
  #beginning = false

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

  /** Takes a value for a key; it leaves after `delay` ms, or earlier by `flush` or before a later change. */
  put(key: string, value: Value, delay = 0): void {
    const lane = this.#lanes.get(key) ?? {
      waiting: [],
      due: false,
      timer: null,
      attempt: 0,
      failure: null,
    }
    this.#lanes.set(key, lane)
    this.#turns += 1
    const next = { value, typed: delay > 0, turn: this.#turns }
    const stays = lane.waiting.at(-1)?.typed === true && !next.typed
    lane.waiting = [...(stays ? lane.waiting : lane.waiting.slice(0, -1)), next]
    lane.attempt = 0
    this.#ports.keep?.put(key, value)
    this.#schedule(lane, delay)
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
    lane.waiting = []
    lane.due = false
    if (this.#sending === key) return
    this.#done(key)
    this.#report()
  }

  /** Sends at once whatever waits: for a delay to end, or for the next attempt. */
  flush(): void {
    for (const lane of this.#lanes.values()) makeDue(lane)
    void this.#work()
  }

  /** The same as soon as the screen has a moment: what the person does next must not wait for it. */
  hasten(): void {
    for (const lane of this.#lanes.values()) makeDue(lane)
    this.#begin()
  }

  /** Flushes; true when everything is on disk, false when something could not be saved now. */
  async settled(): Promise<boolean> {
    this.flush()
    await this.quiet()
    return !this.unsaved
  }

  /** Resolves once no request is under way, nor about to be. */
  async quiet(): Promise<void> {
    if (this.#beginning) void this.#work()
    while (this.#sending !== null) await new Promise<void>(done => this.#waiters.push(done))
  }

  #schedule(lane: Lane<Value>, delay: number): void {
    if (lane.timer !== null) clearTimeout(lane.timer)
    lane.timer = null
    lane.due = false
    if (delay > 0) {
      lane.timer = setTimeout(() => this.#schedule(lane, 0), delay)
      return
    }
    // What was changed before it leaves before it; of what failed the oldest asks whether the cause is gone.
    const newest = lane.waiting.at(-1)?.turn ?? 0
    const older = [...this.#lanes.values()].filter(one => one !== lane && turnOf(one) < newest)
    for (const one of older) if (one.failure === null) makeDue(one)
    const failed = older.filter(one => one.failure?.retry === true)
    failed
      .toSorted((one, other) => turnOf(one) - turnOf(other))
      .slice(0, 1)
      .forEach(makeDue)
    makeDue(lane)
    this.#begin()
  }

  /** Has the work begin; until then more may become due, each in its turn. */
  #begin(): void {
    if (this.#beginning || this.#sending !== null) return
    const { soon } = this.#ports
    if (soon === undefined) {
      void this.#work()
      return
    }
    this.#beginning = true
    soon(() => {
      this.#beginning = false
      void this.#work()
    })
  }

  /** Sends what is due, one after another, until nothing is. */
  async #work(): Promise<void> {
    if (this.#sending !== null) return
    for (;;) {
      const due = [...this.#lanes].filter(([, lane]) => lane.due)
      const [next] = due.toSorted(([, one], [, other]) => turnOf(one) - turnOf(other))
      if (next === undefined) break
      const [key, lane] = next
      this.#sending = key
      await this.#send(key, lane)
      this.#sending = null
      this.#report()
    }
    const waiters = this.#waiters
    this.#waiters = []
    for (const done of waiters) done()
  }

  async #send(key: string, lane: Lane<Value>): Promise<void> {
    const [sent, ...rest] = lane.waiting
    lane.due = rest.length > 0 && lane.timer === null
    lane.waiting = rest
    if (sent === undefined) return
    lane.attempt += 1
    try {
      const { savedAt } = await this.#ports.send(key, sent.value)
      lane.attempt = 0
      lane.failure = null
      this.#savedAt = savedAt
      if (lane.waiting.length === 0) this.#done(key)
      // What one request could do, those that failed before can: they need not wait for their next attempt.
      for (const one of this.#lanes.values()) if (one.failure?.retry === true) makeDue(one)
    } catch (error) {
      lane.failure = this.#ports.failure(error)
      // A newer value overtakes the one that failed.
      if (lane.waiting.length === 0) lane.waiting = [sent]
      if (lane.failure.retry) this.#schedule(lane, this.#pause(lane))
    }
  }

  #done(key: string): void {
    this.#lanes.delete(key)
    this.#ports.keep?.forget(key)
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
