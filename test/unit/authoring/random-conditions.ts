import * as fc from 'fast-check'
import type { AnswerType } from '../../../src-shared/model/answer-type.ts'
import { operatorExists } from '../../../src-shared/model/condition-faults.ts'
import type { Comparison, Condition } from '../../../src-shared/model/condition.ts'
import { conditionOperators } from '../../../src-shared/model/condition.ts'

/** A condition before its questions are known: numbers that pick a question, an operator and values. */
export type Recipe =
  | { readonly question: number; readonly op: number; readonly values: readonly number[] }
  | { readonly all: readonly Recipe[] }
  | { readonly any: readonly Recipe[] }
  | { readonly not: Recipe }

interface Target {
  readonly code: string
  readonly answer: AnswerType
}

const leaf: fc.Arbitrary<Recipe> = fc.record({
  question: fc.nat(1000),
  op: fc.nat(1000),
  values: fc.array(fc.nat(1000), { minLength: 1, maxLength: 3 }),
})

/** Recipes up to three levels deep. */
export const recipes: fc.Arbitrary<Recipe> = fc.letrec<{ tree: Recipe }>(tie => ({
  tree: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 4, arbitrary: leaf },
    { weight: 1, arbitrary: fc.array(tie('tree'), { maxLength: 3 }).map(all => ({ all })) },
    { weight: 1, arbitrary: fc.array(tie('tree'), { maxLength: 3 }).map(any => ({ any })) },
    { weight: 1, arbitrary: tie('tree').map(not => ({ not })) },
  ),
})).tree

/** The condition that a recipe makes on these earlier questions; undefined where there is none. */
export function conditionFrom(recipe: Recipe, earlier: readonly Target[]): Condition | undefined {
  if (earlier.length === 0) return undefined
  const made = (part: Recipe) => conditionFrom(part, earlier) ?? { all: [] }
  if ('all' in recipe) return { all: recipe.all.map(made) }
  if ('any' in recipe) return { any: recipe.any.map(made) }
  if ('not' in recipe) return { not: made(recipe.not) }
  const target = earlier[recipe.question % earlier.length]
  return target === undefined ? undefined : comparisonFrom(recipe.op, recipe.values, target)
}

function comparisonFrom(pick: number, picks: readonly number[], { code, answer }: Target): Comparison {
  const fitting = conditionOperators.filter(op => operatorExists(op, answer.type))
  const op = fitting[pick % fitting.length] ?? 'answered'
  if (op === 'answered' || op === 'notApplicable') return { question: code, op }
  const values = valuesOf(answer)
  const chosen = picks.map(each => values[each % values.length] ?? '')
  return { question: code, op, value: op === 'in' ? [...new Set(chosen)] : (chosen[0] ?? '') }
}

/** Values a condition may compare with. */
function valuesOf(answer: AnswerType): readonly (string | number)[] {
  switch (answer.type) {
    case 'yesNo':
      return ['yes', 'no']
    case 'choice':
    case 'multi':
      return answer.options.map(option => option.code)
    case 'scale':
      return [answer.min, answer.max, Math.floor((answer.min + answer.max) / 2)]
    case 'number':
    case 'duration':
      return [0, 1, 60, 300, 2.5]
    case 'date':
      return ['2026-01-31', '2026-11-12']
    case 'time':
      return ['00:00', '09:05', '23:59']
    case 'text':
    case 'photo':
      return ['Ждал', 'Waited']
  }
}
