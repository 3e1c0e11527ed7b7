import { describe, expect, it } from 'vitest'
import { pinDelay, pinSchema } from '../../../src-shared/model/pin.ts'

describe('a PIN', () => {
  it('is 4 to 12 digits, or a passphrase of 8 characters or more', () => {
    const taken = (text: string) => pinSchema.safeParse(text).success
    expect(['0000', '123456789012', 'верная лошадь', 'пароль12', '☂☂☂☂☂☂☂☂'].map(taken)).not.toContain(false)
    expect(['', '123', '1234567890123', 'слово', 'abc1234', 'x'.repeat(129)].map(taken)).not.toContain(true)
  })

  it('is waited for longer after each wrong one, five minutes at most', () => {
    expect([0, 1, 2, 3, 4, 5, 9, 10, 11, 1_000_000].map(pinDelay)).toEqual([
      0, 0, 0, 2, 4, 8, 128, 256, 300, 300,
    ])
  })
})
