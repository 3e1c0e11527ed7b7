import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePattern } from '../../../src-shared/model/code.ts'
import { proposeCode } from '../../../src-shared/authoring/propose-code.ts'

describe('a code proposed from a name', () => {
  it('spells Russian in Latin letters', () => {
    expect(proposeCode('Отделение на Лесной, 14')).toBe('otdelenie-na-lesnoy-14')
    expect(proposeCode('Щёлково / Café №2')).toBe('shchyolkovo-cafe-no2')
  })
  it('is a valid code or nothing, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), name => {
        const code = proposeCode(name)
        expect(code === '' || codePattern.test(code)).toBe(true)
      }),
    )
  })
})
