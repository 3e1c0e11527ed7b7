import { foundDamage, keepDamage } from './damage/found-damage.ts'
import { diskFault, folderFault } from './disk-fault.ts'
import { StoreFailure, type DiskFault } from './fault.ts'
import type { Reader, SlowCall, Writer } from './connection.ts'
import { refused, type Result } from './result.ts'
import { askForTurn } from './turns.ts'

const slowAfter = 40

function timed<Value>(slow: SlowCall | null, name: string, act: () => Value): Value {
  if (!slow) return act()
  const from = performance.now()
  try {
    return act()
  } finally {
    const took = performance.now() - from
    if (took > slowAfter) slow(name, took)
  }
}

/** Several writes as one: all or, when `act` is refused or throws, none. May be nested. */
export function together<Value, Fault>(
  writer: Writer,
  name: string,
  act: () => Result<Value, Fault>,
): Result<Value, Fault | DiskFault> {
  const nested = writer.db.inTransaction
  const damaged = foundDamage(writer)
  if (damaged && !nested) return refused(damaged)
  let refusal: { ok: false; fault: Fault } | null = null
  const hasTurn = nested ? null : askForTurn(writer.folder)
  try {
    return timed(writer.slow, name, () =>
      writer.db
        .transaction(() => {
          hasTurn?.()
          const result = act()
          if (result.ok) return result
          refusal = result
          throw new Error('rolled back')
        })
        .immediate(),
    )
  } catch (error) {
    if (refusal) return refusal
    const fault = folderFault(writer.folder, error)
    if (!fault) throw error
    keepDamage(writer, fault, error)
    // A full disk rolls the whole transaction back: the outermost one must learn of it, or it would go on without.
    if (nested) throw error instanceof StoreFailure ? error : new StoreFailure(fault, error)
    return refused(fault)
  }
}

/** Several reads of one state of the store. Throws StoreFailure when the disk fails. */
export function reading<Value>(reader: Reader, name: string, act: () => Value): Value {
  try {
    return timed(reader.slow, name, () =>
      reader.db.inTransaction ? act() : reader.db.transaction(act).deferred(),
    )
  } catch (error) {
    const fault = diskFault(error)
    if (!fault) throw error
    keepDamage(reader, fault, error)
    throw error instanceof StoreFailure ? error : new StoreFailure(fault, error)
  }
}
