import { describe, expect, it } from 'vitest'
import { firstAlias } from '../../../src-shared/model/first-alias.ts'
import { profileSchema } from '../../../src-shared/model/profile.ts'

describe('the alias of a first start', () => {
  it('is the name, as long as it may be', () => {
    expect(firstAlias(' Анна Петрова ')).toBe('Анна Петрова')
    expect(firstAlias('Ж'.repeat(60))).toBe('Ж'.repeat(60))
  })

  it.for([
    ['a longer one', 'Ж'.repeat(120), 'Ж'.repeat(60)],
    ['a blank at the cut', `${'Ж'.repeat(59)} ${'Ж'.repeat(20)}`, 'Ж'.repeat(59)],
    ['a character of two halves at the cut', `${'Ж'.repeat(59)}😀Ж`, 'Ж'.repeat(59)],
    ['one just before it', `${'Ж'.repeat(58)}😀Ж`, `${'Ж'.repeat(58)}😀`],
  ] as const)('of %s is cut where the profile takes it', ([, name, alias]) => {
    expect(firstAlias(name)).toBe(alias)
    expect(profileSchema.shape.alias.safeParse(firstAlias(name)).success).toBe(true)
    expect(firstAlias(name).isWellFormed()).toBe(true)
  })
})
