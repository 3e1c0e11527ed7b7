import type { AnswerType } from '../model/answer-type.ts'
import { conditionFaults } from '../model/condition-faults.ts'
import type { Condition } from '../model/condition.ts'
import { nestsTooDeep } from '../model/json-shape.ts'

/**
 * The condition with codes in place of ids, or undefined where it does not hold water: a removed or later
 * question, a comparison or a value that its answer type does not have.
 */
export function looseCondition(
  condition: Condition | undefined,
  codes: ReadonlyMap<string, string>,
  earlier: ReadonlyMap<string, AnswerType>,
): Condition | undefined {
  if (condition === undefined || nestsTooDeep(wrapped(condition))) return undefined
  const coded = withCodes(condition, codes)
  const faults = conditionFaults(coded, [], { all: new Set(earlier.keys()), earlier })
  return faults.length === 0 ? coded : undefined
}

/** As deep as a question's condition stands in its file. */
function wrapped(condition: Condition): unknown {
  return Array.from({ length: 5 }).reduce<unknown>(inner => [inner], condition)
}

function withCodes(condition: Condition, codes: ReadonlyMap<string, string>): Condition {
  if ('all' in condition) return { all: condition.all.map(part => withCodes(part, codes)) }
  if ('any' in condition) return { any: condition.any.map(part => withCodes(part, codes)) }
  if ('not' in condition) return { not: withCodes(condition.not, codes) }
  return { ...condition, question: codes.get(condition.question) ?? condition.question }
}
