import type { AnswerType, AnswerTypeName } from './answer-type.ts'
import type { Comparison, ConditionOperator } from './condition.ts'
import { comparisonSchema } from './condition.ts'
import type { Fault, Path } from './fault.ts'
import { fault } from './fault.ts'
import { isRecord } from './json-shape.ts'
import { isDate, isTime } from './calendar.ts'

/** What a condition may refer to: all codes of the checklist, and the questions before this place. */
export interface Scope {
  readonly all: ReadonlySet<string>
  /** Earlier questions; undefined where the question itself is too broken to know its type. */
  readonly earlier: ReadonlyMap<string, AnswerType | undefined>
}

const ordered: ReadonlySet<AnswerTypeName> = new Set<AnswerTypeName>([
  'number',
  'duration',
  'scale',
  'date',
  'time',
])
const single: ReadonlySet<AnswerTypeName> = new Set<AnswerTypeName>([
  'yesNo',
  'scale',
  'choice',
  'number',
  'duration',
  'text',
  'date',
  'time',
])

/** Which operators exist for a type of answer (scoring.md, "Conditions"). */
export function operatorExists(op: ConditionOperator, type: AnswerTypeName): boolean {
  switch (op) {
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return ordered.has(type)
    case 'eq':
    case 'ne':
    case 'in':
      return single.has(type)
    case 'includes':
      return type === 'multi'
    case 'answered':
    case 'notApplicable':
      return true
  }
}

/**
 * Faults of a condition as written: references, pairings of operator and type, values the type cannot have.
 * Parts of another shape are skipped: zod has named them.
 */
export function conditionFaults(json: unknown, path: Path, scope: Scope): Fault[] {
  if (!isRecord(json)) return []
  for (const key of ['all', 'any']) {
    const parts = json[key]
    if (Array.isArray(parts)) {
      return parts.flatMap((part: unknown, i) => conditionFaults(part, [...path, key, i], scope))
    }
  }
  if ('not' in json) return conditionFaults(json['not'], [...path, 'not'], scope)
  const test = comparisonSchema.safeParse(json)
  return test.success ? comparisonFaults(test.data, path, scope) : []
}

function comparisonFaults(test: Comparison, path: Path, scope: Scope): Fault[] {
  if (!scope.all.has(test.question))
    return [fault([...path, 'question'], 'conditionUnknownQuestion', test.question)]
  if (!scope.earlier.has(test.question))
    return [fault([...path, 'question'], 'conditionNotEarlier', test.question)]
  const answer = scope.earlier.get(test.question)
  if (answer === undefined) return []
  if (!operatorExists(test.op, answer.type))
    return [fault([...path, 'op'], 'conditionOperator', test.op, answer.type)]
  return valueFaults(test, answer, [...path, 'value'])
}

function valueFaults({ op, value }: Comparison, answer: AnswerType, path: Path): Fault[] {
  if (op === 'answered' || op === 'notApplicable') {
    return value === undefined ? [] : [fault(path, 'conditionValueUnexpected', value, op)]
  }
  if (value === undefined) return [fault(path, 'missing', undefined, answer.type)]
  if (op !== 'in') return fits(value, answer) ? [] : [fault(path, 'conditionValue', value, expected(answer))]
  if (!Array.isArray(value)) return [fault(path, 'wrongType', value, 'array')]
  return value.flatMap((item, i) =>
    fits(item, answer) ? [] : [fault([...path, i], 'conditionValue', item, expected(answer))],
  )
}

function fits(value: unknown, answer: AnswerType): boolean {
  switch (answer.type) {
    case 'yesNo':
      return value === 'yes' || value === 'no'
    case 'choice':
    case 'multi':
      return answer.options.some(option => option.code === value)
    case 'scale':
    case 'number':
    case 'duration':
      return typeof value === 'number'
    case 'date':
      return isDate(value)
    case 'time':
      return isTime(value)
    case 'text':
      return typeof value === 'string'
    case 'photo':
      return false
  }
}

function expected(answer: AnswerType): string {
  switch (answer.type) {
    case 'yesNo':
      return 'yes, no'
    case 'choice':
    case 'multi':
      return answer.options.map(option => option.code).join(', ')
    case 'date':
      return 'YYYY-MM-DD'
    case 'time':
      return 'HH:MM'
    case 'scale':
    case 'number':
    case 'duration':
    case 'text':
    case 'photo':
      return answer.type
  }
}
