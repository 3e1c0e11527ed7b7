import type { Person } from '../../src-shared/model/profile.ts'
import { listPeople } from '../store/people.ts'
import { resetPin } from '../store/pin.ts'
import type { Context } from './context.ts'
import { accepted } from './refuse.ts'

/** Everybody at this laptop, for the command line. */
export function peopleHere(context: Context): Person[] {
  return listPeople(context.store.reader)
}

/** Takes the PIN of a person away, by alias; false where nobody has it. The log keeps that it was done. */
export function resetPinOf(context: Context, alias: string): boolean {
  const person = listPeople(context.store.reader).find(one => one.alias === alias)
  if (!person) return false
  accepted(resetPin(context.store.writer, person.id))
  return true
}
