import { describe, expect, it } from 'vitest'
import { bytesText } from '../../../src-shared/format/bytes.ts'
import { translator } from '../../../src-shared/messages/translator.ts'

describe('sizes', () => {
  it('takes the largest unit that keeps the number readable', () => {
    const t = translator('ru')
    expect(bytesText(0, t, 'ru')).toBe('0 Б')
    expect(bytesText(2_516_582, t, 'ru')).toBe('2,4 МБ')
    expect(bytesText(640 * 1024, t, 'ru')).toBe('640 КБ')
    expect(bytesText(5 * 1024 ** 4, translator('en'), 'en')).toBe('5,120 GB')
  })
})
