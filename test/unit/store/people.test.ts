import { describe, expect, it } from 'vitest'
import {
  activatePerson,
  addPerson,
  isSupervised,
  listPeople,
  removePerson,
  savePerson,
} from '../../../src-main/store/people.ts'
import { sitHere } from '../../../src-main/store/pin.ts'
import { readProfile, saveProfile } from '../../../src-main/store/profile.ts'
import { begun, emptyFolder, faultOf, network, opened, value } from './data-folder.ts'

function laptop() {
  const { writer } = opened(emptyFolder())
  const made = network(writer)
  const boris = value(addPerson(writer, { name: 'Борис', alias: 'B-1', role: 'shopper' }))
  const anna = listPeople(writer)[0]
  if (!anna) throw new Error('nobody here')
  return { writer, made, anna, boris }
}

const codeOf = (fault: unknown) => (fault as { faults?: { code: string }[] }).faults?.[0]?.code // INVALID, or undefined

describe('people at one laptop', () => {
  it('sit here one at a time', () => {
    const { writer, anna, boris } = laptop()
    expect(readProfile(writer)?.alias).toBe('A-1')
    value(sitHere(writer, boris.id))
    expect(readProfile(writer)?.alias).toBe('B-1')
    expect(listPeople(writer).map(({ here }) => here)).toEqual([false, true])
    value(sitHere(writer, anna.id))
    expect(readProfile(writer)?.alias).toBe('A-1')
  })

  it('have aliases of their own, in whatever letters', () => {
    const { writer, boris } = laptop()
    const twice = addPerson(writer, { name: 'Анна Вторая', alias: 'a-1', role: 'shopper' })
    expect(codeOf(faultOf(twice))).toBe('aliasTaken')
    expect(codeOf(faultOf(savePerson(writer, { ...boris, alias: 'A-1' })))).toBe('aliasTaken')
    expect(codeOf(faultOf(saveProfile(writer, { name: 'Анна', alias: 'b-1', role: 'both' })))).toBe(
      'aliasTaken',
    )
    expect(value(savePerson(writer, { ...boris, name: 'Борис Ли' })).name).toBe('Борис Ли')
  })

  it('keep a supervisor while there is anybody else', () => {
    const { writer, anna, boris } = laptop()
    expect(codeOf(faultOf(savePerson(writer, { ...anna, role: 'shopper' })))).toBe('lastSupervisor')
    expect(codeOf(faultOf(saveProfile(writer, { ...anna, role: 'shopper' })))).toBe('lastSupervisor')
    value(sitHere(writer, boris.id))
    expect(codeOf(faultOf(removePerson(writer, anna.id)))).toBe('lastSupervisor')
    value(savePerson(writer, { ...boris, role: 'supervisor' }))
    expect(value(savePerson(writer, { ...anna, role: 'shopper' })).role).toBe('shopper')
    expect(isSupervised(writer)).toBe(true)
  })

  it('are removed when they left nothing, and only stop when they did', () => {
    const { writer, made, anna, boris } = laptop()
    expect(codeOf(faultOf(removePerson(writer, anna.id)))).toBe('personHere')
    const vera = value(addPerson(writer, { name: 'Вера', alias: 'V-1', role: 'supervisor' }))
    begun(writer, made)
    value(sitHere(writer, vera.id))
    expect(value(removePerson(writer, boris.id))).toBe('removed')
    expect(value(removePerson(writer, anna.id))).toBe('deactivated')
    expect(listPeople(writer).map(({ alias, active }) => [alias, active])).toEqual([
      ['A-1', false],
      ['V-1', true],
    ])
    expect(sitHere(writer, anna.id)).toMatchObject({ ok: false })
    value(activatePerson(writer, anna.id))
    expect(sitHere(writer, anna.id)).toMatchObject({ ok: true })
  })
})
