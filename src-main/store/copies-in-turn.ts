import type Database from 'better-sqlite3'

const last = new WeakMap<Database.Database, Promise<unknown>>()

/**
 * Whatever writes kept copies of one store, one after the other: a copy that is made while others are purged would
 * keep what they lose.
 */
export async function copiesInTurn<Value>(db: Database.Database, act: () => Promise<Value>): Promise<Value> {
  const mine = (last.get(db) ?? Promise.resolve()).then(act)
  last.set(
    db,
    mine.catch(() => undefined),
  )
  return mine
}
