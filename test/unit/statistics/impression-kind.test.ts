import { describe, expect, it } from 'vitest'
import { questionSchema } from '../../../src-shared/model/question.ts'
import { feltIn, impressionKind } from '../../../src-shared/statistics/impression-kind.ts'

const scale = (code: string, min: number, max: number, role = 'impression') =>
  questionSchema.parse({ code, text: { ru: code }, role, answer: { type: 'scale', min, max, points: 1 } })

describe('an impression', () => {
  it('is told by the ends of its scale', () => {
    const scales = [scale('a', 0, 10), scale('b', 1, 5), scale('c', 1, 7), scale('d', 0, 5)]
    expect(scales.map(impressionKind)).toEqual(['nps', 'csat', 'expectation', null])
    expect(impressionKind(scale('e', 1, 5, 'scored'))).toBeNull()
  })

  it('is the first that a visit gave, not counting N/A', () => {
    const asked = [
      { question: scale('one', 1, 5), kind: 'csat' as const },
      { question: scale('two', 1, 5), kind: 'csat' as const },
      { question: scale('nps', 0, 10), kind: 'nps' as const },
    ]
    const answers = { one: { na: true as const }, two: { value: 4 }, nps: { value: 11 } }
    expect(feltIn(asked, answers)).toEqual({ nps: null, csat: 4, expectation: null })
  })
})
