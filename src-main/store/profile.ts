import { profileSchema, type Profile } from '../../src-shared/model/profile.ts'
import type { Reader, Writer } from './connection.ts'
import type { StoreFault } from './fault.ts'
import { addToLog } from './log.ts'
import { aliasTaken, leavesNobody, personHere } from './people.ts'
import { done, type Result } from './result.ts'
import { together } from './together.ts'

/** The person at this laptop; null until the first start is done. */
export function readProfile(reader: Reader): Profile | null {
  const person = personHere(reader)
  return person && profileSchema.parse(person)
}

/** Creates the person at this laptop or changes what is given; the id stays. */
export function saveProfile(writer: Writer, fields: Omit<Profile, 'id'>): Result<Profile, StoreFault> {
  return together(writer, 'profile.save', () => {
    const known = personHere(writer)
    const wrong =
      aliasTaken(writer, fields.alias, known?.id ?? null) ??
      (known && leavesNobody(writer, known, fields.role))
    if (wrong) return wrong
    const { name, alias, role } = fields
    const profile: Profile = { id: known?.id ?? writer.newId(), name, alias, role }
    writer
      .sql(
        `INSERT INTO person (uid, name, alias, role, created_at, here) VALUES (?, ?, ?, ?, ?, 1)
         ON CONFLICT (uid) DO UPDATE SET name = excluded.name, alias = excluded.alias, role = excluded.role`,
      )
      .run(profile.id, profile.name, profile.alias, profile.role, writer.clock.now().toISOString())
    addToLog(writer, {
      kind: known ? 'profile.changed' : 'profile.begun',
      subject: profile.id,
      author: profile.alias,
      content: profile,
    })
    return done(profile)
  })
}
