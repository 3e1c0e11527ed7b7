import { describe, expect, it } from 'vitest'
import { findCopied } from '../../../src-shared/narrative/find-copied.ts'
import { otherTexts, visitHints } from '../../../src-shared/narrative/visit-hints.ts'

const first = 'Консультант не представился, бейджа не было видно под курткой.'
const others = [
  { question: 'clean', text: 'Пол у входа мокрый, урна полная.' },
  { question: 'name', text: first },
]

describe('comments copied within a visit', () => {
  it.each([
    ['the same', first],
    ['with other marks and case', 'консультант НЕ представился — бейджа не было видно, под курткой'],
    ['with a word less', 'Консультант не представился, бейджа не было видно.'],
    ['with another word', 'Консультант не представился, бейджа не было видно под шарфом.'],
  ])('are found: %s', (_, text) => {
    expect(findCopied(text, others)).toBe('name')
  })

  it.each([
    ['another fact in like words', 'Консультант не представился и не спросил о цели, бейдж был виден.'],
    ['the same words in another order', 'Под курткой не было видно бейджа, не представился консультант.'],
    ['two or three words', 'Не представился'],
    ['nothing', ''],
  ])('are not: %s', (_, text) => {
    expect(findCopied(text, [...others, { question: 'short', text: 'Не представился' }])).toBeNull()
  })

  it('are named once in a visit, at the later question', () => {
    const found = visitHints({
      questions: [
        { code: 'a', lost: 1 },
        { code: 'b', lost: 1 },
      ],
      answers: { a: { value: 'no', comment: first }, b: { value: 'no', comment: first } },
    })
    expect(found).toMatchObject([{ question: 'b', hints: [{ kind: 'copied', question: 'a' }] }])
  })

  it('are no copies where one reason stands for a whole moment', () => {
    const reason = 'Пришёл без очереди, ожидания не было'
    const answers = { a: { na: true as const, comment: reason }, b: { na: true as const, comment: reason } }
    expect(
      visitHints({
        questions: [
          { code: 'a', lost: 0 },
          { code: 'b', lost: 0 },
        ],
        answers,
      }),
    ).toEqual([])
    expect(otherTexts('b', [{ code: 'a' }, { code: 'b' }], answers)).toEqual([])
  })

  it('are sought among shown questions other than itself', () => {
    const answers = {
      a: { value: 'no', comment: first },
      b: { value: 'no', comment: first },
      hidden: { value: 'no', comment: first },
    }
    expect(otherTexts('b', [{ code: 'a' }, { code: 'b' }], answers)).toEqual([{ question: 'a', text: first }])
  })
})

describe('hints on a whole visit', () => {
  it('read answers in free words as they read comments, and no codes of options', () => {
    const found = visitHints({
      questions: [
        { code: 'story', lost: 0, words: true },
        { code: 'choice', lost: 0 },
        { code: 'end', lost: 0, words: true },
      ],
      answers: {
        story: { value: 'Здесь всегда людно', comment: 'Кажется, обед' },
        choice: { value: 'Здесь всегда людно' },
        end: { value: first },
      },
    })
    expect(found.map(({ question, place, hints }) => [question, place, hints.map(one => one.kind)])).toEqual([
      ['story', 'answer', ['sweeping']],
      ['story', 'comment', ['guess']],
    ])
    const answers = { story: { value: first }, end: { value: first } }
    const shown = [{ code: 'story', words: true }, { code: 'end' }]
    expect(otherTexts('end', shown, answers)).toEqual([{ question: 'story', text: first }])
  })

  it('go question by question, the narrative last', () => {
    const found = visitHints({
      questions: [
        { code: 'a', lost: 0 },
        { code: 'b', lost: 2 },
        { code: 'c', lost: 2 },
      ],
      answers: {
        a: { value: 'yes', comment: 'Хорошо' },
        b: { value: 'no', comment: 'Кажется, забыл' },
        c: { value: 'no', comment: 'Пол мокрый, таблички не было.' },
        hidden: { value: 'no', comment: 'Очень плохо' },
      },
      narrative: 'Вошёл в 14:05. Здесь всегда людно.',
    })
    expect(found.map(({ question, hints }) => [question, hints.map(({ kind }) => kind)])).toEqual([
      ['b', ['guess', 'short']],
      [null, ['sweeping']],
    ])
  })
})
