import { describe, expect, it } from 'vitest'
import {
  moneyText,
  numberText,
  percentText,
  scoreText,
  toOneDecimal,
} from '../../../src-shared/format/number.ts'

describe('scores in words', () => {
  it('writes the decimal sign of the language', () => {
    expect(scoreText(84.6, 'ru')).toBe('84,6')
    expect(scoreText(84.6, 'en')).toBe('84.6')
    expect(scoreText(75, 'ru')).toBe('75,0')
  })
  it('keeps 0 and 100 whole', () => {
    expect(scoreText(100, 'ru')).toBe('100')
    expect(scoreText(0, 'en')).toBe('0')
  })
  it('sets the percent sign as the language does', () => {
    expect(percentText(84.6, 'ru')).toBe('84,6\u00a0%')
    expect(percentText(84.6, 'en')).toBe('84.6%')
  })
  it('rounds stored percents half up, also where doubles fall short', () => {
    expect(toOneDecimal(84.65)).toBe(84.7)
    expect(toOneDecimal(1.25)).toBe(1.3)
    expect(toOneDecimal(1.15)).toBe(1.2)
    expect(toOneDecimal(84.6499)).toBe(84.6)
    expect(toOneDecimal(100)).toBe(100)
  })
})

describe('plain numbers and money', () => {
  it('groups thousands and keeps at most the decimals asked for', () => {
    expect(numberText(1234567.5, 'en')).toBe('1,234,567.5')
    expect(numberText(1234567.5, 'ru').replaceAll(/\s/gu, ' ')).toBe('1 234 567,5')
    expect(numberText(0.126, 'ru', 2)).toBe('0,13')
  })
  it('names the currency by its sign', () => {
    expect(moneyText(1500, 'RUB', 'ru').replaceAll(/\s/gu, ' ')).toBe('1 500,00 ₽')
    expect(moneyText(15.5, 'EUR', 'en')).toBe('€15.50')
  })
})
