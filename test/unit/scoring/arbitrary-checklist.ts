import * as fc from 'fast-check'
import type { AnswerType } from '../../../src-shared/model/answer-type.ts'
import { bestPoints } from '../../../src-shared/model/answer-type.ts'
import type { Answer, Answers } from '../../../src-shared/model/answer.ts'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import { criteria, criticalEffects, levels, roles } from '../../../src-shared/model/closed-lists.ts'
import type { Question } from '../../../src-shared/model/question.ts'
import { readChecklist } from '../../../src-shared/model/read-checklist.ts'
import { conditionOn } from './arbitrary-condition.ts'
import { valueFor } from './arbitrary-value.ts'

// Decimals a person would write: mostly whole, sometimes with two or six places.
const decimal = (most: number) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: most }) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: most * 100 }).map(n => n / 100) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: most * 1_000_000 }).map(n => n / 1e6) },
  )
const points = decimal(10)
const text = fc.constantFrom({ ru: 'Текст' }, { en: 'Text' }, { ru: 'Текст', en: 'Text' })
const optionCodes = ['a', 'b', 'c', 'd'] as const

const options = (each: fc.Arbitrary<number>) =>
  fc.array(fc.record({ text, points: each }), { minLength: 1, maxLength: 4 }).map(list =>
    list.map(({ text: words, points: worth }, i) => ({
      code: optionCodes[i] ?? 'a',
      text: words,
      points: worth,
    })),
  )

const bands = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.boolean(), points), {
    maxLength: 4,
    selector: ([limit]) => limit,
  })
  .map(list =>
    list
      .toSorted(([a], [b]) => a - b)
      .map(([limit, closed, worth]) =>
        closed ? { upTo: limit, points: worth } : { below: limit, points: worth },
      ),
  )

const scale = fc
  .record({ min: fc.integer({ min: -3, max: 3 }), length: decimal(9), below: fc.option(decimal(4)), points })
  .map(({ min, length, below, points: worth }) => {
    const max = Math.round((min + length + 0.5) * 1e6) / 1e6
    const type = 'scale' as const
    if (below === null) return { type, min, max, points: worth }
    return { type, min, max, points: worth, zeroAt: Math.round((min - below) * 1e6) / 1e6 }
  })

const answerType: fc.Arbitrary<AnswerType> = fc.oneof(
  fc.record({
    type: fc.constant('yesNo' as const),
    points,
    good: fc.constantFrom('yes' as const, 'no' as const),
  }),
  scale,
  fc.record({ type: fc.constant('choice' as const), options: options(points) }),
  fc.record({
    type: fc.constant('multi' as const),
    options: options(
      fc.oneof(
        points,
        points.map(n => (n === 0 ? 0 : -n)),
      ),
    ),
  }),
  fc.record({ type: fc.constant('number' as const), bands, otherwise: points }),
  fc.record({ type: fc.constant('duration' as const), bands, otherwise: points }),
  fc.record({ type: fc.constantFrom('text' as const, 'date' as const, 'time' as const, 'photo' as const) }),
)

export interface ChecklistChoices {
  readonly withConditions?: boolean
  readonly withBonusAndPenalty?: boolean
}

const question = (role: fc.Arbitrary<Question['role']>) =>
  fc.record({
    role,
    answer: answerType,
    weight: fc.oneof(fc.constant(1), decimal(5)),
    required: fc.boolean(),
    notApplicable: fc.boolean(),
    criterion: fc.option(fc.constantFrom(...criteria), { nil: undefined }),
    level: fc.option(fc.constantFrom(...levels), { nil: undefined }),
    commentBelow: fc.option(fc.integer({ min: 0, max: 100 })),
    critical: fc.option(
      fc.record({
        effect: fc.constantFrom(...criticalEffects),
        failBelow: fc.constantFrom(50, 100),
        cap: fc.integer({ min: 0, max: 100 }),
      }),
      { freq: 4, nil: undefined },
    ),
    // Drawn here, used only where an earlier question exists.
    condition: fc.option(fc.nat(), { freq: 3, nil: undefined }),
  })

/** Checklists that `readChecklist` accepts, of every answer type and role. */
export function checklists(choices: ChecklistChoices = {}): fc.Arbitrary<Checklist> {
  const allowed = roles.filter(
    role => choices.withBonusAndPenalty !== false || (role !== 'bonus' && role !== 'penalty'),
  )
  const role = fc.oneof(
    { weight: 3, arbitrary: fc.constant('scored' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...allowed) },
  )
  return fc
    .record({
      method: fc.constantFrom('points', 'moments'),
      bonusCap: fc.boolean(),
      moments: fc.array(
        fc.record({
          weight: decimal(20),
          questions: fc.array(question(role), { minLength: 1, maxLength: 5 }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      seed: fc.integer(),
    })
    .map(({ method, bonusCap, moments, seed }) => {
      const earlier: Question[] = []
      const json = {
        format: 'vizit.checklist',
        version: 1,
        code: 'made-up',
        title: { en: 'Made up' },
        scoring: {
          method,
          bonusCap,
          bands: [90, 60, 0].map(from => ({ from, code: `from-${from}`, title: { en: 'Band' } })),
        },
        moments: moments.map((moment, m) => {
          const scorable = moment.questions.some(
            each => each.role === 'scored' && !['text', 'date', 'time', 'photo'].includes(each.answer.type),
          )
          return {
            code: `m${m}`,
            title: { ru: 'Этап' },
            weight: moment.weight,
            questions: moment.questions.map(({ critical, condition, criterion, level, ...rest }, q) => {
              const roleHere =
                !scorable && (rest.role === 'bonus' || rest.role === 'penalty') ? 'info' : rest.role
              const gate = roleHere === 'scored' && bestPoints(rest.answer) > 0 ? critical : undefined
              const showIf =
                condition === undefined || choices.withConditions === false || earlier.length === 0
                  ? undefined
                  : fc.sample(conditionOn(earlier), { numRuns: 1, seed: seed + condition })[0]
              const made = {
                ...rest,
                code: `m${m}.q${q}`,
                text: { ru: 'Вопрос' },
                role: roleHere,
                ...(criterion && { criterion }),
                ...(level && { level }),
                ...(gate && {
                  critical: {
                    effect: gate.effect,
                    failBelow: gate.failBelow,
                    ...(gate.effect === 'capAudit' && { cap: gate.cap }),
                  },
                }),
                ...(showIf && { showIf }),
              }
              earlier.push({ ...made, evidence: 'none', evidenceBelow: 100 })
              return made
            }),
          }
        }),
      }
      const read = readChecklist(json)
      if (!read.ok) throw new Error(`the arbitrary made a faulty checklist: ${JSON.stringify(read.faults)}`)
      return read.checklist
    })
}

/** Answers that fit the checklist: some missing, some N/A where that is allowed. */
export function answersTo(checklist: Checklist): fc.Arbitrary<Answers> {
  const questions = checklist.moments.flatMap(moment => moment.questions)
  return fc.tuple(...questions.map(answerTo)).map(list =>
    Object.fromEntries(
      questions.flatMap(({ code }, i) => {
        const answer = list[i]
        return answer === undefined ? [] : [[code, answer]]
      }),
    ),
  )
}

function answerTo({ answer, notApplicable }: Question): fc.Arbitrary<Answer | undefined> {
  return fc.oneof(
    { weight: 6, arbitrary: valueFor(answer).map((value): Answer | undefined => ({ value })) },
    {
      weight: 1,
      arbitrary: fc.constant<Answer | undefined>(notApplicable ? { na: true, comment: 'x' } : undefined),
    },
    { weight: 1, arbitrary: fc.constant<Answer | undefined>(undefined) },
  )
}

/** A checklist with answers that fit it. */
export function audits(
  choices: ChecklistChoices = {},
): fc.Arbitrary<{ checklist: Checklist; answers: Answers }> {
  return checklists(choices).chain(checklist => answersTo(checklist).map(answers => ({ checklist, answers })))
}
