import * as fc from 'fast-check'
import { draftOf } from '../../../src-shared/authoring/draft-of.ts'
import type { Condition } from '../../../src-shared/model/condition.ts'
import type {
  DraftAnswer,
  DraftChecklist,
  DraftMoment,
  DraftQuestion,
} from '../../../src-shared/model/draft-checklist.ts'
import { draftChecklistSchema } from '../../../src-shared/model/draft-checklist.ts'
import { checklists } from './random-checklists.ts'

const brokenNumber = fc.constantFrom(null, -1, 2_000_000, -2_000_000, 0.123456789, 1e-9, 0)
const brokenText = fc.constantFrom({}, { ru: ' ', en: '' }, { en: ' ' }, { ru: 'Есть' })
const brokenCode = fc.constantFrom('', 'Код', 'UPPER', 'm0.q0', 'm0', 'question', 'x'.repeat(64))

const band = fc
  .tuple(fc.boolean(), brokenNumber, brokenNumber)
  .map(([closed, limit, points]) => (closed ? { upTo: limit, points } : { below: limit, points }))

const option = fc.record({ code: brokenCode, text: brokenText, points: brokenNumber })

const brokenAnswer: fc.Arbitrary<DraftAnswer> = fc.oneof(
  fc.record({
    type: fc.constant('yesNo' as const),
    points: brokenNumber,
    good: fc.constantFrom('yes' as const, 'no' as const),
  }),
  fc.record({
    type: fc.constant('scale' as const),
    min: brokenNumber,
    max: brokenNumber,
    points: brokenNumber,
    zeroAt: brokenNumber,
    labels: fc.constant({ '1': { ru: '' }, '2': { en: 'Two' } }),
  }),
  fc.record({
    type: fc.constantFrom('choice' as const, 'multi' as const),
    options: fc.array(option, { maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('number' as const),
    unit: brokenText,
    min: brokenNumber,
    max: brokenNumber,
    bands: fc.array(band, { maxLength: 4 }),
    otherwise: brokenNumber,
  }),
  fc.record({
    type: fc.constant('duration' as const),
    bands: fc.array(band, { maxLength: 4 }),
    otherwise: brokenNumber,
  }),
)

const deep = Array.from({ length: 40 }).reduce<Condition>(not => ({ not }), {
  question: 'm0.q0',
  op: 'answered',
})
const brokenCondition: fc.Arbitrary<Condition> = fc.constantFrom<Condition[]>(
  { question: 'gone', op: 'answered' },
  { question: 'm0.q0', op: 'gt', value: 'text' },
  { question: 'm0.q0', op: 'eq', value: 'no such option' },
  { any: [{ not: { question: 'm1.q0', op: 'answered' } }, { question: 'm0.q0', op: 'eq' }] },
  deep,
)

const questionChange: fc.Arbitrary<Partial<DraftQuestion>> = fc.oneof<fc.Arbitrary<Partial<DraftQuestion>>[]>(
  brokenText.map(text => ({ text })),
  brokenText.map(guide => ({ guide })),
  brokenCode.map(code => ({ code })),
  brokenNumber.map(weight => ({ weight })),
  brokenNumber.map(commentBelow => ({ commentBelow })),
  brokenNumber.map(evidenceBelow => ({ evidenceBelow })),
  brokenAnswer.map(answer => ({ answer })),
  brokenCondition.map(showIf => ({ showIf })),
  fc.constantFrom('bonus' as const, 'penalty' as const, 'info' as const).map(role => ({ role })),
  fc
    .record({
      effect: fc.constantFrom('capAudit' as const, 'flag' as const),
      cap: brokenNumber,
      failBelow: brokenNumber,
    })
    .map(critical => ({ critical })),
)

const momentChange: fc.Arbitrary<Partial<DraftMoment>> = fc.oneof<fc.Arbitrary<Partial<DraftMoment>>[]>(
  brokenText.map(title => ({ title })),
  brokenCode.map(code => ({ code })),
  brokenNumber.map(weight => ({ weight })),
  brokenCondition.map(showIf => ({ showIf })),
  fc.constant<Partial<DraftMoment>>({ questions: [] }),
)

const headChange: fc.Arbitrary<Partial<DraftChecklist>> = fc.oneof(
  brokenText.map(title => ({ title })),
  brokenCode.map(code => ({ code })),
  fc.constant({ industry: ' ', segment: '' }),
  fc
    .array(fc.record({ from: brokenNumber, code: brokenCode, title: brokenText }), { maxLength: 3 })
    .map(bands => ({ scoring: { method: 'points' as const, bonusCap: true, bands } })),
)

/** Drafts with all kinds of faults: random valid ones with some parts spoiled and the order of moments turned. */
export const brokenDrafts: fc.Arbitrary<DraftChecklist> = fc
  .tuple(
    checklists(4),
    fc.array(fc.tuple(fc.nat(1000), questionChange), { maxLength: 8 }),
    fc.array(fc.tuple(fc.nat(1000), momentChange), { maxLength: 3 }),
    fc.option(headChange),
    fc.boolean(),
  )
  .map(([checklist, questionChanges, momentChanges, head, turned]) => {
    const draft = draftOf(checklist, {})
    const count = draft.moments.reduce((sum, moment) => sum + moment.questions.length, 0)
    let number = -1
    const chosen = <T>(changes: readonly [number, T][], place: number, length: number) =>
      changes.flatMap(([pick, change]) => (pick % length === place ? [change] : []))
    const moments = draft.moments.map((moment, m): DraftMoment => {
      const questions = moment.questions.map((question): DraftQuestion => {
        number += 1
        return merged(question, chosen(questionChanges, number, count))
      })
      const own = chosen(momentChanges, m, draft.moments.length)
      return merged({ ...moment, questions }, own)
    })
    return draftChecklistSchema.parse({
      ...draft,
      ...head,
      moments: turned ? moments.toReversed() : moments,
    })
  })

function merged<T extends object>(whole: T, changes: readonly Partial<T>[]): T {
  const result = { ...whole }
  for (const change of changes) Object.assign(result, change)
  return result
}
