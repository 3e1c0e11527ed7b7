import { describe, expect, it } from 'vitest'
import { translator } from '../../../src-shared/messages/translator.ts'
import { answerTypeSchema, type AnswerType } from '../../../src-shared/model/answer-type.ts'
import { criticalSchema } from '../../../src-shared/model/question.ts'
import { answerTypeWords } from '../../../src-shared/wording/answer-type-words.ts'
import { commentWords } from '../../../src-shared/wording/comment-words.ts'
import { criticalWords } from '../../../src-shared/wording/critical-words.ts'
import { evidenceWords } from '../../../src-shared/wording/evidence-words.ts'

const ru = translator('ru')
const en = translator('en')
const both = (answer: AnswerType) => [answerTypeWords(answer, ru, 'ru'), answerTypeWords(answer, en, 'en')]

const options = [
  { code: 'a', text: { ru: 'после вопросов', en: 'after questions' }, points: 4 },
  { code: 'b', text: { ru: 'сразу', en: 'at once' }, points: 0 },
]
const free = options.map(option => ({ ...option, points: 0 }))

const answers: [object, string, string][] = [
  [{ type: 'yesNo', points: 5 }, 'да/нет, 5 баллов за «да»', 'yes/no, 5 points for “yes”'],
  [{ type: 'yesNo', points: 1, good: 'no' }, 'да/нет, 1 балл за «нет»', 'yes/no, 1 point for “no”'],
  [{ type: 'yesNo' }, 'да/нет', 'yes/no'],
  [{ type: 'scale', min: 0, max: 10, points: 5 }, '0–10, 5 баллов', '0–10, 5 points'],
  [{ type: 'scale', min: 0, max: 10 }, '0–10', '0–10'],
  [
    { type: 'scale', min: 1, max: 5, points: 2.5, zeroAt: 0 },
    '1–5, 2,5 балла, ноль баллов при 0',
    '1–5, 2.5 points, no points at 0',
  ],
  [
    {
      type: 'scale',
      min: 1,
      max: 5,
      points: 4,
      zeroAt: 1,
      labels: { '5': { ru: 'чисто', en: 'clean' }, '1': { ru: 'грязно', en: 'dirty' } },
    },
    '1–5 (1 – грязно, 5 – чисто), 4 балла',
    '1–5 (1 – dirty, 5 – clean), 4 points',
  ],
  [
    { type: 'choice', options },
    'один вариант: «после вопросов» – 4 балла, «сразу» – 0',
    'one option: “after questions” – 4 points, “at once” – 0',
  ],
  [
    { type: 'multi', options: [...options, { code: 'c', text: { ru: 'никак' }, points: -1 }] },
    'несколько вариантов: «после вопросов» – 4 балла, «сразу» – 0, «никак» – −1',
    'several options: “after questions” – 4 points, “at once” – 0, “никак” – −1',
  ],
  [
    { type: 'choice', options: free },
    'один вариант: «после вопросов», «сразу»',
    'one option: “after questions”, “at once”',
  ],
  [
    {
      type: 'duration',
      bands: [
        { upTo: 180, points: 5 },
        { upTo: 300, points: 2 },
      ],
    },
    'длительность: до 3:00 – 5 баллов, до 5:00 – 2, дольше – 0',
    'duration: until 3:00 – 5 points, until 5:00 – 2, longer – 0',
  ],
  [{ type: 'duration' }, 'длительность', 'duration'],
  [
    { type: 'duration', otherwise: 3 },
    'длительность, 3 балла за любой ответ',
    'duration, 3 points for any answer',
  ],
  [
    {
      type: 'number',
      min: 0,
      max: 20,
      unit: { ru: 'окон', en: 'windows' },
      bands: [{ below: 2, points: 0 }],
      otherwise: 21,
    },
    'число, окон от 0 до 20: меньше 2 – 0 баллов, иначе – 21',
    'number, windows from 0 to 20: under 2 – 0 points, otherwise – 21',
  ],
  [
    { type: 'number', min: 1, bands: [{ upTo: 3, points: 1 }] },
    'число не меньше 1: до 3 – 1 балл, больше – 0',
    'number, at least 1: until 3 – 1 point, more – 0',
  ],
  [{ type: 'number', max: 9 }, 'число не больше 9', 'number, at most 9'],
  [{ type: 'text' }, 'текст', 'text'],
  [{ type: 'date' }, 'дата', 'date'],
  [{ type: 'time' }, 'время', 'time'],
  [{ type: 'photo' }, 'фото', 'photo'],
]

describe('an answer type in words', () => {
  it.each(answers)('%o', (answer, russian, english) => {
    expect(both(answerTypeSchema.parse(answer))).toEqual([russian, english])
  })
})

describe('rules in words', () => {
  it('say what a failed critical question does, and when it fails', () => {
    const words = (critical: object) => {
      const parsed = criticalSchema.parse(critical)
      return [criticalWords(parsed, ru, 'ru'), criticalWords(parsed, en, 'en')]
    }
    expect(words({ effect: 'flag' })).toEqual([
      'отмечается в отчёте, если получены не все баллы',
      'is flagged in the report unless all points are earned',
    ])
    expect(words({ effect: 'capAudit', cap: 62.5, failBelow: 60 })).toEqual([
      'итог не выше 62,5\u00A0%, если получено меньше 60\u00A0% баллов',
      'caps the total at 62.5% below 60% of the points',
    ])
    expect(words({ effect: 'zeroMoment', failBelow: 0 })).toEqual([
      'обнуляет момент, но порог 0: правило не срабатывает',
      'zeroes the moment, but the threshold is 0: the rule never applies',
    ])
    expect(words({ effect: 'zeroAudit' })[1]).toBe('zeroes the total unless all points are earned')
  })

  it('say when evidence is asked for', () => {
    const words = (evidence: 'none' | 'optional' | 'required' | 'requiredBelow', evidenceBelow = 100) =>
      evidenceWords({ evidence, evidenceBelow }, ru, 'ru')
    expect(words('none')).toBe('не нужны')
    expect(words('optional')).toBe('по желанию')
    expect(words('required')).toBe('обязательны')
    expect(words('requiredBelow')).toBe('обязательны, если потеряны баллы')
    expect(words('requiredBelow', 50)).toBe('обязательны, если получено меньше 50\u00A0% баллов')
    expect(words('requiredBelow', 0)).toBe('по желанию')
    expect(evidenceWords({ evidence: 'requiredBelow', evidenceBelow: 50 }, en, 'en')).toBe(
      'required below 50% of the points',
    )
  })

  it('say when a comment is asked for', () => {
    expect(commentWords(null, ru, 'ru')).toBe('по желанию')
    expect(commentWords(0, ru, 'ru')).toBe('по желанию')
    expect(commentWords(100, ru, 'ru')).toBe('обязателен, если потеряны баллы')
    expect(commentWords(60, ru, 'ru')).toBe('обязателен, если получено меньше 60\u00A0% баллов')
    expect(commentWords(60, en, 'en')).toBe('required below 60% of the points')
  })
})
