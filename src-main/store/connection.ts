import type Database from 'better-sqlite3'

/** Time comes from outside, so that the sample network and tests can set it. */
export type Clock = { readonly now: () => Date }

/** Told of every call that took longer than 40 ms. */
export type SlowCall = (name: string, milliseconds: number) => void

export type Row = Readonly<Record<string, unknown>>

/** A connection that reads. A writer is one too, so every read takes either. */
export type Reader = {
  readonly folder: string
  readonly db: Database.Database
  /** A prepared statement, kept for the next call. `Found` is the shape of a row of our own STRICT tables. */
  readonly sql: <Found = Row>(text: string) => Database.Statement<unknown[], Found>
  readonly slow: SlowCall | null
}

/** The one connection that writes; made by `openStore` only. */
export type Writer = Reader & {
  readonly writes: true
  readonly clock: Clock
  /** UUIDv7 for a record that travels. */
  readonly newId: () => string
}
