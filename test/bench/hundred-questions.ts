import type { Answer, Answers } from '../../src-shared/model/answer.ts'
import { checklistSchema, type Checklist, type ChecklistInput } from '../../src-shared/model/checklist.ts'

type Moment = ChecklistInput['moments'][number]
type Question = Moment['questions'][number]

const criteria = ['speed', 'competence', 'courtesy', 'problemSolving', 'personalisation'] as const
const levels = ['basic', 'expected', 'desired', 'wow'] as const

function answerTypeOf(n: number): Question['answer'] {
  switch (n % 5) {
    case 1:
      return { type: 'scale', min: 1, max: 5, points: 5, zeroAt: 0 }
    case 2:
      return {
        type: 'choice',
        options: [
          { code: 'full', text: { ru: 'Полностью', en: 'In full' }, points: 4 },
          { code: 'part', text: { ru: 'Частично', en: 'In part' }, points: 2 },
          { code: 'none', text: { ru: 'Нет', en: 'No' }, points: 0 },
        ],
      }
    case 3:
      return {
        type: 'duration',
        bands: [
          { upTo: 300, points: 3 },
          { upTo: 600, points: 1 },
        ],
        otherwise: 0,
      }
    default:
      return { type: 'yesNo', points: 3 }
  }
}

function questionOf(n: number): Question {
  return {
    code: `q${n + 1}`,
    text: { ru: `Сотрудник поздоровался первым (${n + 1})`, en: `The employee greeted first (${n + 1})` },
    criterion: criteria[n % criteria.length] ?? 'speed',
    level: levels[n % levels.length] ?? 'basic',
    answer: answerTypeOf(n),
    weight: 1 + (n % 3) / 2,
    notApplicable: true,
    commentBelow: n % 4 === 0 ? 100 : null,
  }
}

function oneKeyQuestion(n: number): Question {
  return { ...questionOf(n), answer: answerTypeOf(n % 3), commentBelow: null }
}

/**
 * A checklist without conditions: yes or no, scales, choices and durations in equal parts of the journey.
 * `oneKey`: only questions that one key answers, none of which asks for a comment.
 */
export function checklistOf(questions: number, moments: number, oneKey = false): Checklist {
  const size = Math.ceil(questions / moments)
  return checklistSchema.parse({
    format: 'vizit.checklist',
    version: 1,
    code: `bench-${questions}-${moments}`,
    title: { ru: 'Замер', en: 'Bench' },
    channel: 'inPerson',
    scoring: {
      method: 'points',
      bands: [
        { from: 90, code: 'excellent', title: { ru: 'отлично', en: 'excellent' } },
        { from: 60, code: 'fair', title: { ru: 'средне', en: 'fair' } },
        { from: 0, code: 'poor', title: { ru: 'плохо', en: 'poor' } },
      ],
    },
    moments: Array.from({ length: moments }, (_, place) => ({
      code: `m${place + 1}`,
      title: { ru: `Этап ${place + 1}`, en: `Moment ${place + 1}` },
      weight: 10,
      questions: Array.from({ length: Math.min(size, questions - place * size) }, (_, n) =>
        (oneKey ? oneKeyQuestion : questionOf)(place * size + n),
      ),
    })),
  } satisfies ChecklistInput)
}

/** A value that fits the question, another one for each turn. */
export function answerTo(n: number, turn: number): Answer {
  const pick = n * 7 + turn
  switch (n % 5) {
    case 1:
      return { value: 1 + (pick % 5) }
    case 2:
      return { value: ['full', 'part', 'none'][pick % 3] ?? 'full' }
    case 3:
      return { value: 120 * (1 + (pick % 8)) }
    default:
      return pick % 11 === 0
        ? { na: true, comment: 'Не было повода' }
        : { value: pick % 3 === 0 ? 'no' : 'yes' }
  }
}

/** Every question answered; each seed gives other answers. */
export function answersOf(questions: number, seed: number): Answers {
  return Object.fromEntries(
    Array.from({ length: questions }, (_, n) => [`q${n + 1}`, answerTo(n, seed)] as const),
  )
}
