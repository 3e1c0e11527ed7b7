import * as fc from 'fast-check'
import type { Answers } from '../../../src-shared/model/answer.ts'
import type { AnswerType } from '../../../src-shared/model/answer-type.ts'
import { bestPoints } from '../../../src-shared/model/answer-type.ts'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import {
  channels,
  criteria,
  criticalEffects,
  dimensions,
  evidenceRules,
  levels,
  roles,
} from '../../../src-shared/model/closed-lists.ts'
import { isScorable } from '../../../src-shared/model/question-faults.ts'
import { readChecklist } from '../../../src-shared/model/read-checklist.ts'
import { answersTo } from '../scoring/arbitrary-checklist.ts'
import { answerTypes, decimals, texts } from './random-answer-types.ts'
import { conditionFrom, recipes } from './random-conditions.ts'

const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq = 2) => fc.option(arbitrary, { freq, nil: undefined })
const percent = fc.oneof(fc.constantFrom(0, 50, 100), decimals(100))

const question = fc.record({
  text: texts,
  guide: maybe(texts),
  standard: maybe(fc.constantFrom('bank.entrance.greeting', 'e.1')),
  criterion: maybe(fc.constantFrom(...criteria)),
  dimension: maybe(fc.constantFrom(...dimensions)),
  level: maybe(fc.constantFrom(...levels)),
  role: fc.oneof(
    { weight: 2, arbitrary: fc.constant('scored' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...roles) },
  ),
  answer: answerTypes,
  weight: fc.oneof(fc.constant(1), decimals(5)),
  required: fc.boolean(),
  notApplicable: fc.boolean(),
  commentBelow: fc.option(percent),
  evidence: fc.constantFrom(...evidenceRules),
  evidenceBelow: percent,
  critical: maybe(
    fc.record({ effect: fc.constantFrom(...criticalEffects), cap: percent, failBelow: percent }),
  ),
  // Made into a condition where earlier questions exist.
  recipe: fc.option(recipes, { freq: 2 }),
})

const moment = fc.record({
  title: texts,
  weight: decimals(20),
  recipe: fc.option(recipes, { freq: 2 }),
  questions: fc.array(question, { minLength: 1, maxLength: 6 }),
})

const head = fc.record({
  title: texts,
  industry: maybe(fc.constantFrom('bank', 'Свой список')),
  channel: maybe(fc.constantFrom(...channels)),
  segment: maybe(fc.constantFrom('standard', 'Премиум')),
  method: fc.constantFrom('points' as const, 'moments' as const),
  bonusCap: fc.boolean(),
  bands: fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { maxLength: 4 }),
  bandTitle: texts,
})

type Made<A> = A extends fc.Arbitrary<infer T> ? T : never

/**
 * Valid checklists, defaults applied, as `readChecklist` gives them: every answer type, role and rule, critical
 * questions, nested conditions on earlier questions and on moments, one language or both, 1 to 8 moments.
 */
export function checklists(mostMoments = 8): fc.Arbitrary<Checklist> {
  return fc.tuple(head, fc.array(moment, { minLength: 1, maxLength: mostMoments })).map(assemble)
}

/** A random checklist with answers to most of its questions. */
export function answeredChecklists(): fc.Arbitrary<{ checklist: Checklist; answers: Answers }> {
  return checklists().chain(checklist => answersTo(checklist).map(answers => ({ checklist, answers })))
}

function assemble([made, moments]: [Made<typeof head>, Made<typeof moment>[]]): Checklist {
  const { method, bonusCap, bands, bandTitle, ...rest } = made
  const earlier: { code: string; answer: AnswerType }[] = []
  const json: unknown = JSON.parse(
    JSON.stringify({
      format: 'vizit.checklist',
      version: 1,
      code: 'made-up',
      ...rest,
      scoring: {
        method,
        bonusCap,
        bands: bands.map(from => ({ from, code: `from-${from}`, title: bandTitle })),
      },
      moments: moments.map(({ recipe, questions, ...own }, m) => {
        const scorable = questions.some(each => each.role === 'scored' && isScorable(each.answer))
        return {
          ...own,
          code: `m${m}`,
          showIf: recipe === null ? undefined : conditionFrom(recipe, earlier),
          questions: questions.map((drawn, q) => {
            const one = questionOf(drawn, `m${m}.q${q}`, scorable, earlier)
            earlier.push(one)
            return one
          }),
        }
      }),
    }),
  )
  const read = readChecklist(json)
  if (!read.ok) throw new Error(`the arbitrary made a faulty checklist: ${JSON.stringify(read.faults)}`)
  return read.checklist
}

function questionOf(
  { recipe, critical, ...drawn }: Made<typeof question>,
  code: string,
  scorable: boolean,
  earlier: readonly { code: string; answer: AnswerType }[],
) {
  const role = !scorable && (drawn.role === 'bonus' || drawn.role === 'penalty') ? 'info' : drawn.role
  const gate = role === 'scored' && bestPoints(drawn.answer) > 0 ? critical : undefined
  return {
    ...drawn,
    code,
    role,
    critical: gate && {
      effect: gate.effect,
      failBelow: gate.failBelow,
      cap: gate.effect === 'capAudit' ? gate.cap : undefined,
    },
    showIf: recipe === null ? undefined : conditionFrom(recipe, earlier),
  }
}
