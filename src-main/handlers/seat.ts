import { profileSchema, type Profile } from '../../src-shared/model/profile.ts'
import type { Reader } from '../store/connection.ts'
import { personHere } from '../store/people.ts'

/** Who is signed in. Kept in memory: after a restart a PIN is asked for again. */
export interface Seat {
  /** Null while nobody is signed in, and before the first start is done. */
  person(): Profile | null
  /** True when somebody works here and nobody is signed in. */
  locked(): boolean
  /** Signs in whoever sits here now; their PIN, if any, was right. */
  take(id: string): void
  /** Signs out whoever sits here. */
  leave(): void
}

/** The seat of a program with screens. Who has no PIN is signed in from the start. */
export function guardedSeat(reader: Reader): Seat {
  let signedIn: string | null = null
  let left = false
  function seated(): { known: boolean; person: Profile | null } {
    const here = personHere(reader)
    if (!here) return { known: false, person: null }
    const open = signedIn === here.id || (!here.hasPin && !left)
    return { known: true, person: open ? profileSchema.parse(here) : null }
  }
  return {
    person: () => seated().person,
    locked() {
      const { known, person } = seated()
      return known && person === null
    },
    take(id) {
      signedIn = id
      left = false
    },
    leave() {
      signedIn = null
      left = true
    },
  }
}

/** The seat of the command line: whoever can run it can read the folder, so no PIN would hold it. */
export function openSeat(reader: Reader): Seat {
  return {
    person() {
      const here = personHere(reader)
      return here && profileSchema.parse(here)
    },
    locked: () => false,
    take: () => undefined,
    leave: () => undefined,
  }
}
