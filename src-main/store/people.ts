import { fault } from '../../src-shared/model/fault.ts'
import { personSchema, type Person, type Profile } from '../../src-shared/model/profile.ts'
import type { Reader, Writer } from './connection.ts'
import type { StoreFault } from './fault.ts'
import { addToLog } from './log.ts'
import { done, refused, type Result } from './result.ts'
import { reading, together } from './together.ts'

type Row = Profile & { readonly active: number; readonly hasPin: number; readonly here: number }

const columns = 'uid AS id, name, alias, role, active, pin IS NOT NULL AS hasPin, here'

function personOf({ active, hasPin, here, ...profile }: Row): Person {
  return personSchema.parse({ ...profile, active: active === 1, hasPin: hasPin === 1, here: here === 1 })
}

/** Everybody who works at this laptop or did, in the order they came. */
export function listPeople(reader: Reader): Person[] {
  return reading(reader, 'people.list', () =>
    reader.sql<Row>(`SELECT ${columns} FROM person ORDER BY id`).all().map(personOf),
  )
}

/** Who sits here, or sat here last; null until the first start is done. */
export function personHere(reader: Reader): Person | null {
  return reading(reader, 'people.here', () => {
    const row = reader.sql<Row>(`SELECT ${columns} FROM person WHERE here = 1`).get()
    return row ? personOf(row) : null
  })
}

/** True when somebody here may do what a supervisor does: then shoppers may not. */
export function isSupervised(reader: Reader): boolean {
  return reading(
    reader,
    'people.supervised',
    () => reader.sql("SELECT 1 FROM person WHERE active = 1 AND role <> 'shopper'").get() !== undefined,
  )
}

export function personFault(id: string): { ok: false; fault: StoreFault } {
  return refused({ code: 'NOT_FOUND', kind: 'person', id })
}

function invalid(path: string, code: 'aliasTaken' | 'lastSupervisor' | 'personHere', found: string) {
  return refused<StoreFault>({ code: 'INVALID', faults: [fault([path], code, found)] })
}

/** An alias is taken whatever the case of its letters. */
export function aliasTaken(reader: Reader, alias: string, by: string | null) {
  const same = listPeople(reader).find(
    one => one.id !== by && one.alias.toLocaleLowerCase('ru') === alias.toLocaleLowerCase('ru'),
  )
  return same ? invalid('alias', 'aliasTaken', same.alias) : null
}

/** A laptop of several people keeps a supervisor, or its shoppers could do everything. */
export function leavesNobody(reader: Reader, before: Person, after: Person['role'] | null) {
  if (before.role === 'shopper' || (after !== null && after !== 'shopper')) return null
  const others = listPeople(reader).filter(one => one.active && one.id !== before.id)
  if (others.length === 0 || others.some(({ role }) => role !== 'shopper')) return null
  return invalid('role', 'lastSupervisor', before.alias)
}

function find(reader: Reader, id: string): Person | undefined {
  return listPeople(reader).find(one => one.id === id)
}

/** A person more; who sits here stays. */
export function addPerson(writer: Writer, fields: Omit<Profile, 'id'>): Result<Person, StoreFault> {
  return together(writer, 'people.add', () => {
    const taken = aliasTaken(writer, fields.alias, null)
    if (taken) return taken
    const id = writer.newId()
    const { name, alias, role } = fields
    writer
      .sql('INSERT INTO person (uid, name, alias, role, created_at, here) VALUES (?, ?, ?, ?, ?, 0)')
      .run(id, name, alias, role, writer.clock.now().toISOString())
    addToLog(writer, { kind: 'person.added', subject: id, content: { name, alias, role } })
    return done({ id, name, alias, role, active: true, hasPin: false, here: false })
  })
}

/** Changes name, alias and role. */
export function savePerson(writer: Writer, profile: Profile): Result<Person, StoreFault> {
  return together(writer, 'people.save', () => {
    const before = find(writer, profile.id)
    if (!before) return personFault(profile.id)
    const { id, name, alias, role } = profile
    const wrong = aliasTaken(writer, alias, id) ?? leavesNobody(writer, before, before.active ? role : null)
    if (wrong && before.active) return wrong
    writer.sql('UPDATE person SET name = ?, alias = ?, role = ? WHERE uid = ?').run(name, alias, role, id)
    addToLog(writer, { kind: 'person.changed', subject: id, content: { name, alias, role } })
    return done({ ...before, name, alias, role })
  })
}

/** True when something here was made by this person. */
function hasWork(reader: Reader, { name, alias }: Person): boolean {
  const row = reader
    .sql<{ found: number }>(
      `SELECT EXISTS (SELECT 1 FROM log WHERE author IN (?, ?)) OR
              EXISTS (SELECT 1 FROM audit WHERE shopper = ?) OR
              EXISTS (SELECT 1 FROM assignment WHERE shopper = ?) AS found`,
    )
    .get(name, alias, alias, alias)
  return row?.found === 1
}

/** Takes a person off the list. Who has worked here only stops: their name stands under what they did. */
export function removePerson(writer: Writer, id: string): Result<'removed' | 'deactivated', StoreFault> {
  return together(writer, 'people.remove', () => {
    const person = find(writer, id)
    if (!person) return personFault(id)
    if (person.here) return invalid('id', 'personHere', person.alias)
    const last = person.active ? leavesNobody(writer, person, null) : null
    if (last) return last
    const { name, alias, role } = person
    const stays = hasWork(writer, person)
    // Somebody who comes back starts without the old PIN.
    const text = stays
      ? 'UPDATE person SET active = 0, pin = NULL, pin_failures = 0, pin_failed_at = NULL WHERE uid = ?'
      : 'DELETE FROM person WHERE uid = ?'
    writer.sql(text).run(id)
    if (!stays) writer.sql("DELETE FROM setting WHERE key = 'settings:' || ?").run(id)
    addToLog(writer, {
      kind: stays ? 'person.deactivated' : 'person.removed',
      subject: id,
      content: { name, alias, role },
    })
    return done(stays ? 'deactivated' : 'removed')
  })
}

/** Lets somebody who left work here again. */
export function activatePerson(writer: Writer, id: string): Result<Person, StoreFault> {
  return together(writer, 'people.activate', () => {
    const person = find(writer, id)
    if (!person) return personFault(id)
    if (person.active) return done(person)
    writer.sql('UPDATE person SET active = 1 WHERE uid = ?').run(id)
    const { name, alias, role } = person
    addToLog(writer, { kind: 'person.activated', subject: id, content: { name, alias, role } })
    return done({ ...person, active: true })
  })
}
