import { describe, expect, it } from 'vitest'
import { fillMinutes, fillSeconds } from '../../../src-shared/authoring/fill-minutes.ts'
import type { DraftQuestion } from '../../../src-shared/model/draft-checklist.ts'
import { blankDraft, blankMoment, blankQuestion } from './drafts.ts'

const seconds = (more: Partial<DraftQuestion>, showIf?: DraftQuestion['showIf']) => {
  const question = blankQuestion('q', { text: { ru: 'да' }, ...more })
  const draft = blankDraft([blankMoment('m', [question], showIf ? { showIf } : {})])
  return Math.round(fillSeconds(draft) * 10) / 10
}
const condition = { question: 'a', op: 'answered' } as const

describe('fillMinutes', () => {
  it('adds reading and answering', () => {
    expect(seconds({})).toBe(4.3)
    expect(
      seconds({ text: { ru: 'раз два три четыре пять шесть семь восемь девять десять', en: 'one' } }),
    ).toBe(7)
    expect(seconds({ answer: { type: 'text' } })).toBe(45.3)
    expect(seconds({ answer: { type: 'photo' } })).toBe(30.3)
  })

  it('adds part of a comment and of the evidence', () => {
    expect(seconds({ commentBelow: 100 })).toBe(12.3)
    expect(seconds({ evidence: 'required' })).toBe(34.3)
    expect(seconds({ evidence: 'requiredBelow' })).toBe(10.3)
  })

  it('counts what has a condition half', () => {
    expect(seconds({ showIf: condition })).toBe(2.2)
    expect(seconds({}, condition)).toBe(2.2)
    expect(seconds({ showIf: condition }, condition)).toBe(1.1)
  })

  it('gives whole minutes, rounded up, and 0 for an empty draft', () => {
    const questions = ['a', 'b', 'c'].map(id => blankQuestion(id, { answer: { type: 'photo' } }))
    expect(fillMinutes(blankDraft([blankMoment('m', questions)]))).toBe(2)
    expect(fillMinutes(blankDraft([]))).toBe(0)
  })
})
