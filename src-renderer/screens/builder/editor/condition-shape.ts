import { operatorExists } from '../../../../src-shared/model/condition-faults.ts'
import {
  conditionOperators,
  type Comparison,
  type Condition,
  type ConditionOperator,
} from '../../../../src-shared/model/condition.ts'
import type { DraftAnswer, DraftQuestion } from '../../../../src-shared/model/draft-checklist.ts'

export type Join = 'all' | 'any' | 'notAll' | 'notAny'

/** A condition as the form shows it: parts joined in one of four ways. */
export interface Group {
  readonly join: Join
  readonly parts: readonly Condition[]
}

/** The group that a condition is shown as; a single comparison is a group of one. */
export function asGroup(condition: Condition): Group {
  if ('all' in condition) return { join: 'all', parts: condition.all }
  if ('any' in condition) return { join: 'any', parts: condition.any }
  if ('not' in condition) {
    const inner = condition.not
    if ('all' in inner) return { join: 'notAll', parts: inner.all }
    if ('any' in inner) return { join: 'notAny', parts: inner.any }
  }
  return { join: 'all', parts: [condition] }
}

export function ofGroup({ join, parts }: Group): Condition {
  switch (join) {
    case 'all':
      return { all: [...parts] }
    case 'any':
      return { any: [...parts] }
    case 'notAll':
      return { not: { all: [...parts] } }
    case 'notAny':
      return { not: { any: [...parts] } }
  }
}

/** What is kept of the outermost group: nothing when empty, a single part as itself. */
export function asStored(group: Group): Condition | undefined {
  const [only, ...others] = group.parts
  if (only === undefined) return undefined
  if (others.length > 0 || group.join === 'notAll' || group.join === 'notAny') return ofGroup(group)
  return only
}

/** Whether a part is shown as a group within the group: everything but a comparison and its opposite. */
export function isGroup(condition: Condition): boolean {
  return !('question' in condition) && !('not' in condition && 'question' in condition.not)
}

export interface Test {
  readonly comparison: Comparison
  readonly negated: boolean
}

/** A comparison, perhaps turned around; null for a group. */
export function testOf(condition: Condition): Test | null {
  if ('question' in condition) return { comparison: condition, negated: false }
  if ('not' in condition && 'question' in condition.not) return { comparison: condition.not, negated: true }
  return null
}

export function ofTest({ comparison, negated }: Test): Condition {
  return negated ? { not: comparison } : comparison
}

export function operatorsOf(answer: DraftAnswer): ConditionOperator[] {
  return conditionOperators.filter(
    op => operatorExists(op, answer.type) && (op !== 'in' || hasOptions(answer)),
  )
}

function hasOptions(answer: DraftAnswer): boolean {
  return answer.type === 'choice' || answer.type === 'scale' || answer.type === 'text'
}

/** The first comparison anyone would want with a question. */
export function freshComparison(question: DraftQuestion): Comparison {
  const op = operatorsOf(question.answer)[0] ?? 'answered'
  return withOperator({ question: question.id, op }, op, question.answer)
}

/** The comparison with another operator; a value that no longer fits gives way to the nearest that does. */
export function withOperator(test: Comparison, op: ConditionOperator, answer: DraftAnswer): Comparison {
  if (op === 'answered' || op === 'notApplicable') return { question: test.question, op }
  const before = Array.isArray(test.value) ? test.value[0] : test.value
  const value = before ?? usualValue(answer)
  return { question: test.question, op, value: op === 'in' ? [value] : value }
}

function usualValue(answer: DraftAnswer): string | number {
  switch (answer.type) {
    case 'yesNo':
      return 'yes'
    case 'choice':
    case 'multi':
      return answer.options[0]?.code ?? ''
    case 'scale':
      return answer.max ?? 0
    case 'number':
      return answer.min ?? 0
    case 'duration':
      return 180
    case 'date':
      return new Date().toISOString().slice(0, 10)
    case 'time':
      return '12:00'
    case 'text':
    case 'photo':
      return ''
  }
}
