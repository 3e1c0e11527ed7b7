import { profileSchema, type Profile } from '../../src-shared/model/profile.ts'
import type { Reader, Writer } from './connection.ts'
import type { DiskFault } from './fault.ts'
import { addToLog } from './log.ts'
import { done, type Result } from './result.ts'
import { reading, together } from './together.ts'

/** The person at this laptop; null until the first start is done. */
export function readProfile(reader: Reader): Profile | null {
  return reading(reader, 'profile.read', () => {
    const row = reader.sql('SELECT uid AS id, name, alias, role FROM person WHERE here = 1').get()
    return row ? profileSchema.parse(row) : null
  })
}

/** Creates the person at this laptop or changes what is given; the id stays. */
export function saveProfile(writer: Writer, fields: Omit<Profile, 'id'>): Result<Profile, DiskFault> {
  return together(writer, 'profile.save', () => {
    const known = readProfile(writer)
    const profile: Profile = { ...fields, id: known?.id ?? writer.newId() }
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
