import * as fc from 'fast-check'
import type { AnswerType } from '../../../src-shared/model/answer-type.ts'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import type { Condition } from '../../../src-shared/model/condition.ts'
import type { Question } from '../../../src-shared/model/question.ts'
import { valueFor } from './arbitrary-value.ts'

function comparisonWith({ code, answer }: Question): fc.Arbitrary<Condition> {
  const presence = fc.constantFrom<Condition>(
    { question: code, op: 'answered' },
    { question: code, op: 'notApplicable' },
  )
  switch (answer.type) {
    case 'photo':
      return presence
    case 'multi':
      return fc.constantFrom(
        ...answer.options.map(option => ({ question: code, op: 'includes' as const, value: option.code })),
      )
    case 'yesNo':
    case 'choice':
    case 'text':
      return fc.oneof(
        presence,
        fc.record({
          question: fc.constant(code),
          op: fc.constantFrom('eq' as const, 'ne' as const),
          value: single(answer),
        }),
      )
    case 'scale':
    case 'number':
    case 'duration':
    case 'date':
    case 'time':
      return fc.record({
        question: fc.constant(code),
        op: fc.constantFrom(
          'eq' as const,
          'ne' as const,
          'lt' as const,
          'lte' as const,
          'gt' as const,
          'gte' as const,
        ),
        value: single(answer),
      })
  }
}

const single = (type: AnswerType) => valueFor(type).map(value => (Array.isArray(value) ? '' : value))

/** A condition on some of these questions, of operators that exist for their types. */
export function conditionOn(earlier: readonly Question[]): fc.Arbitrary<Condition> {
  const one = fc.constantFrom(...earlier).chain(comparisonWith)
  return fc.oneof(
    { weight: 3, arbitrary: one },
    { weight: 1, arbitrary: one.map(not => ({ not })) },
    { weight: 1, arbitrary: fc.array(one, { maxLength: 2 }).map(all => ({ all })) },
    { weight: 1, arbitrary: fc.array(one, { maxLength: 2 }).map(any => ({ any })) },
  )
}

/** Codes that some condition of the checklist refers to. */
export function usedInConditions(checklist: Checklist): ReadonlySet<string> {
  const codes = new Set<string>()
  const visit = (condition: Condition | undefined): void => {
    if (condition === undefined) return
    if ('all' in condition) condition.all.forEach(visit)
    else if ('any' in condition) condition.any.forEach(visit)
    else if ('not' in condition) visit(condition.not)
    else codes.add(condition.question)
  }
  for (const moment of checklist.moments) {
    visit(moment.showIf)
    for (const each of moment.questions) visit(each.showIf)
  }
  return codes
}
