import { notedFailures, pinDelay } from '../../src-shared/model/pin.ts'
import type { Writer } from './connection.ts'
import type { StoreFault } from './fault.ts'
import { parseColumn } from './json-column.ts'
import { addToLog } from './log.ts'
import { hashPin, isRightPin, pinHashSchema, type PinHash } from './pin-hash.ts'
import { personFault } from './people.ts'
import { done, refused, type Result } from './result.ts'
import { together } from './together.ts'

/** `wait`: whole seconds until the next attempt is heard. */
export type PinFault = { readonly code: 'PIN_WRONG' | 'PIN_WAIT'; readonly wait: number }

type Row = {
  readonly active: number
  readonly pin: string | null
  readonly failures: number
  readonly failedAt: string | null
}

function rowOf(writer: Writer, id: string): Row | undefined {
  return writer
    .sql<Row>(
      'SELECT active, pin, pin_failures AS failures, pin_failed_at AS failedAt FROM person WHERE uid = ?',
    )
    .get(id)
}

function mark(writer: Writer, id: string, failures: number, at: number | null): void {
  writer
    .sql('UPDATE person SET pin_failures = ?, pin_failed_at = ? WHERE uid = ?')
    .run(failures, at === null ? null : new Date(at).toISOString(), id)
}

/**
 * Counts the attempt as a wrong one before it is looked at: attempts sent together, or a process killed in between,
 * gain nothing. Answers with the hash to compare with, null for a person without a PIN.
 */
function countAttempt(writer: Writer, id: string): Result<PinHash | null, PinFault | StoreFault> {
  let wait = 0
  const counted = together<PinHash | null, StoreFault>(writer, 'pin.attempt', () => {
    const row = rowOf(writer, id)
    if (!row || row.active === 0) return personFault(id)
    if (row.pin === null) return done(null)
    const stored = parseColumn(pinHashSchema, row.pin)
    if (!stored) return refused({ code: 'STORE_DAMAGED', detail: 'person.pin' })
    const now = writer.clock.now().getTime()
    const failedAt = row.failedAt === null ? now : Date.parse(row.failedAt)
    // A clock set back: the delay begins anew, but nobody waits for the old hour to come again. A clock set forward
    // ends it: whoever may set the clock may read the folder too.
    if (failedAt > now) mark(writer, id, row.failures, now)
    wait = row.failedAt === null ? 0 : waitOf(row.failures, Math.min(failedAt, now), now)
    if (wait > 0) return done(stored)
    mark(writer, id, row.failures + 1, now)
    return done(stored)
  })
  return counted.ok && wait > 0 ? refused({ code: 'PIN_WAIT', wait }) : counted
}

function waitOf(failures: number, failedAt: number, now: number): number {
  return Math.max(0, Math.ceil((failedAt + pinDelay(failures) * 1000 - now) / 1000))
}

/** Compares a PIN with the one that is kept. A person without one needs none. */
export async function checkPin(
  writer: Writer,
  id: string,
  pin: string | null,
): Promise<Result<true, PinFault | StoreFault>> {
  const counted = countAttempt(writer, id)
  if (!counted.ok) return counted
  if (counted.value === null) return done(true)
  if (await isRightPin(pin ?? '', counted.value)) {
    return together(writer, 'pin.right', () => {
      mark(writer, id, 0, null)
      return done(true)
    })
  }
  const failures = rowOf(writer, id)?.failures ?? 0
  if (failures >= notedFailures) {
    const noted = together<true, never>(writer, 'pin.wrong', () => {
      // Nobody is signed in: who tried is not known.
      addToLog(writer, { kind: 'person.signInFailed', subject: id, author: '', content: { failures } })
      return done(true)
    })
    if (!noted.ok) return noted
  }
  return refused({ code: 'PIN_WRONG', wait: pinDelay(failures) })
}

/** Sets a PIN or, with null, takes it away; the old one is checked before by `checkPin`. */
export async function setPin(
  writer: Writer,
  id: string,
  pin: string | null,
): Promise<Result<true, StoreFault>> {
  const hash = pin === null ? null : JSON.stringify(await hashPin(pin))
  return together(writer, 'pin.set', () => {
    if (!rowOf(writer, id)) return personFault(id)
    writer
      .sql('UPDATE person SET pin = ?, pin_failures = 0, pin_failed_at = NULL WHERE uid = ?')
      .run(hash, id)
    addToLog(writer, {
      kind: hash === null ? 'person.pinRemoved' : 'person.pinSet',
      subject: id,
      content: {},
    })
    return done(true)
  })
}

/** Takes a forgotten PIN away without asking for it: for whoever holds the folder. */
export function resetPin(writer: Writer, id: string): Result<true, StoreFault> {
  return together(writer, 'pin.reset', () => {
    if (!rowOf(writer, id)) return personFault(id)
    writer.sql('UPDATE person SET pin = NULL, pin_failures = 0, pin_failed_at = NULL WHERE uid = ?').run(id)
    // Done outside the program's screens: no person of this laptop stands for it.
    addToLog(writer, { kind: 'person.pinReset', subject: id, author: '', content: {} })
    return done(true)
  })
}

/** Puts a person at this laptop; `checkPin` comes before. */
export function sitHere(writer: Writer, id: string): Result<true, StoreFault> {
  return together(writer, 'people.sit', () => {
    const row = rowOf(writer, id)
    if (!row || row.active === 0) return personFault(id)
    // One at a time: the index allows no second, not for a moment.
    writer.sql('UPDATE person SET here = 0 WHERE here = 1 AND uid <> ?').run(id)
    writer.sql('UPDATE person SET here = 1 WHERE uid = ?').run(id)
    return done(true)
  })
}
