import { describe, expect, it } from 'vitest'
import {
  basisSentences,
  changeText,
  intervalText,
  rankText,
  signedText,
} from '../../../src-renderer/screens/compare/figures.ts'
import type { Basis } from '../../../src-shared/model/comparison.ts'
import { translator } from '../../../src-shared/messages/translator.ts'

const ru = { t: translator('ru'), language: 'ru' } as const
const en = { t: translator('en'), language: 'en' } as const

describe('figures of the comparison', () => {
  it('says an interval, or what stands in its place', () => {
    expect(intervalText(ru, { kind: 'interval', n: 4, low: 73.936, high: 94.06 })).toBe('73,9–94,1')
    expect(intervalText(en, { kind: 'two', values: [70, 80.05] })).toBe('70.0 and 80.1')
    expect(intervalText(ru, { kind: 'allEqual', n: 5, value: 90 })).toBe('все 5 визитов равны')
    expect(intervalText(en, { kind: 'allEqual', n: 4, value: 90 })).toBe('all 4 visits equal')
    expect(intervalText(en, { kind: 'one', value: 90 })).toBe('one visit')
  })

  it('says a place as a range, and above 40 branches without one', () => {
    expect(rankText(ru, { kind: 'range', best: 1, worst: 3, of: 12 })).toBe('1–3 из 12')
    expect(rankText(en, { kind: 'range', best: 2, worst: 2, of: 12 })).toBe('2 of 12')
    expect(rankText(en, { kind: 'notDistinguishable', p: 1, of: 60 })).toBe('not distinguishable')
    expect(rankText(ru, { kind: 'above', p: 0.01, of: 60 })).toBe('выше')
  })

  it('tells how much only of a proven change', () => {
    const range = { low: 1, high: 9, p: 0.01 }
    expect(changeText(ru, { kind: 'proven', difference: 6.2, shown: 6.2, ...range })).toBe(
      'доказанный рост на 6,2 п. п.',
    )
    expect(changeText(en, { kind: 'proven', difference: -6.2, shown: -6.2, ...range })).toBe(
      'proven fall of 6.2 points',
    )
    expect(changeText(en, { kind: 'notProven', difference: 6.2, shown: 6.2, ...range })).toBe(
      'no proven change',
    )
  })

  it('gives differences their sign', () => {
    expect(signedText(2.9, 'ru')).toBe('+2,9')
    expect(signedText(-6.7, 'en')).toBe('−6.7')
    expect(signedText(0, 'en')).toBe('0')
  })

  it('says how much is in common where revisions differ, and what was purged', () => {
    const basis: Basis = {
      kind: 'common',
      revisions: [1, 2],
      questions: 41,
      share: 62.5,
      trend: false,
      purged: 3,
    }
    const [common, tooFew, purged] = basisSentences(ru, basis)
    expect(common).toContain('(1, 2)')
    expect(common).toContain('41 общему вопросу: 62,5 % баллов')
    expect(tooFew).toContain('70 %')
    expect(purged).toContain('3 визита')
  })
})
