import { describe, expect, it } from 'vitest'
import { accessOf, procedureAccess } from '../../../src-main/door/procedure-access.ts'
import { contract } from '../../../src-shared/contract/index.ts'

const names = (areas: object) =>
  Object.entries(areas)
    .flatMap(([area, procedures]: [string, object]) => Object.keys(procedures).map(name => `${area}.${name}`))
    .toSorted()

describe('who may call what', () => {
  it('is said of every procedure of the contract, and of no other', () => {
    expect(names(procedureAccess)).toEqual(names(contract))
  })

  it('lets nobody in before the PIN but to see names, sign in and learn that the data are damaged', () => {
    const open = names(procedureAccess).filter(path => accessOf(path.split('.')) === 'anybody')
    expect(open).toEqual(['people.list', 'people.lock', 'people.signIn', 'session.get', 'session.health'])
  })

  it('leaves a procedure that nobody has thought of to whoever is signed in', () => {
    expect(accessOf(['later', 'thing'])).toBe('everybody')
    expect(accessOf([])).toBe('everybody')
  })
})
