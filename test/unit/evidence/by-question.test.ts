import { describe, expect, it } from 'vitest'
import { evidenceByQuestion } from '../../../src-shared/evidence/by-question.ts'
import { checklistSchema } from '../../../src-shared/model/checklist.ts'
import type { Evidence } from '../../../src-shared/model/evidence.ts'

const question = (code: string) => ({ code, text: { ru: code }, answer: { type: 'yesNo', points: 1 } })
const checklist = checklistSchema.parse({
  format: 'vizit.checklist',
  version: 1,
  code: 'c',
  title: { ru: 'Чек-лист' },
  moments: [
    { code: 'door', title: { ru: 'Дверь' }, questions: [question('a'), question('b')] },
    { code: 'hall', title: { ru: 'Зал' }, questions: [question('c')] },
    { code: 'desk', title: { ru: 'Стол' }, questions: [question('d'), question('e')] },
  ],
})

const piece = (position: number, of: string | null): Evidence => ({
  id: `018f0000-0000-7000-8000-00000000000${position}`,
  question: of,
  sha256: String(position).repeat(64),
  kind: 'photo',
  mime: 'image/jpeg',
  bytes: 1,
  name: `${position}.jpg`,
  caption: '',
  position,
  takenAt: null,
  seconds: null,
  layer: null,
  original: null,
})

describe('evidence by question', () => {
  it('goes by the checklist, leaves out what has none, and loses no piece', () => {
    const given = [piece(1, 'e'), piece(2, 'b'), piece(3, null), piece(4, 'e'), piece(5, 'gone')]
    const { moments, whole } = evidenceByQuestion(checklist, given)
    const told = moments.map(({ moment, questions }) => [
      moment.code,
      questions.map(one => [one.number, one.question.code, one.pieces.map(({ name }) => name)]),
    ])
    expect(told).toEqual([
      ['door', [[2, 'b', ['2.jpg']]]],
      ['desk', [[5, 'e', ['1.jpg', '4.jpg']]]],
    ])
    expect(whole.map(({ name }) => name)).toEqual(['3.jpg', '5.jpg'])
  })
})
