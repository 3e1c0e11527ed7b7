import type { AnswerType } from '../model/answer-type.ts'
import type { Answer, AnswerValue } from '../model/answer.ts'
import type { Comparison } from '../model/condition.ts'
import type { Shows } from '../scoring/showing.ts'
import { compileCondition } from '../scoring/showing.ts'
import { representatives } from './representatives.ts'

/** A way to answer one question, and which of its comparisons hold then. */
export interface AnswerState {
  /** Empty: left unanswered. */
  readonly answer: Answer
  readonly holds: readonly boolean[]
}

interface Answerable {
  readonly answer: AnswerType
  readonly required: boolean
  readonly notApplicable: boolean
}

/**
 * Every way to leave a visible question in a completed visit that these comparisons can tell apart: a value, N/A
 * where allowed, nothing where optional. Null: too many.
 */
export function answerStates(question: Answerable, tests: readonly Comparison[]): AnswerState[] | null {
  const constants = tests.flatMap(({ value }) => value ?? [])
  const values = representatives(question.answer, constants)
  if (values === null) return null
  const compiled = tests.map(test => compileCondition(test, new Map([[test.question, 0]])))
  const states = [
    ...values.map(value => stateOf(compiled, { value })),
    ...(question.notApplicable ? [stateOf(compiled, { na: true })] : []),
    ...(question.required ? [] : [stateOf(compiled, {})]),
  ]
  const different = new Map(states.toReversed().map(state => [state.holds.join(), state]))
  return [...different.values()].toReversed()
}

function stateOf(compiled: readonly Shows[], answer: { value?: AnswerValue; na?: true }): AnswerState {
  const known = { values: [answer.value], na: [answer.na === true] }
  return { answer, holds: compiled.map(holds => holds(known)) }
}
