import { describe, expect, it } from 'vitest'
import { liveOf } from '../../../src-renderer/stores/scoring-live.ts'
import { checklistSchema } from '../../../src-shared/model/checklist.ts'

function checklist(hideScore: boolean) {
  return checklistSchema.parse({
    format: 'vizit.checklist',
    version: 1,
    code: 'c',
    title: { ru: 'Чек-лист' },
    scoring: hideScore ? { hideScore } : {},
    moments: [
      {
        code: 'entrance',
        title: { ru: 'Вход' },
        questions: [
          {
            code: 'greeting',
            text: { ru: 'Поздоровались' },
            answer: { type: 'yesNo', points: 5 },
            commentBelow: 100,
          },
        ],
      },
    ],
  })
}

describe('a checklist that hides its score', () => {
  const answers = { greeting: { value: 'no' } }

  it('tells the page no percent and no lost points, but still what is missing', () => {
    const live = liveOf(checklist(true), answers, [], null)
    expect(live.percent).toBeNull()
    expect(live.moments.map(({ percent }) => percent)).toEqual([null])
    expect(live.marks['greeting']).toEqual({ answered: true, lost: 0, missing: ['comment'] })
  })

  it('tells them where it does not hide it', () => {
    const live = liveOf(checklist(false), answers, [], null)
    expect(live.percent).toBe(0)
    expect(live.marks['greeting']?.lost).toBe(5)
  })
})
