import type { AnswerType } from '../model/answer-type.ts'
import type { Answer, Answers } from '../model/answer.ts'
import type { Comparison, Condition } from '../model/condition.ts'
import type { AnswerState } from './answer-states.ts'
import { answerStates } from './answer-states.ts'
import type { Judge, Truth } from './partial-truth.ts'
import { comparisonsOf, judgeOf } from './partial-truth.ts'

/** A question as far as conditions care; `code` is what conditions call it. */
export interface ReachQuestion {
  readonly code: string
  /** Undefined: too unfinished to say what can be answered. */
  readonly answer: AnswerType | undefined
  readonly required: boolean
  readonly notApplicable: boolean
  /** Conditions that all have to hold: its moment's and its own; null in place of a faulty one. */
  readonly conditions: readonly (Condition | null)[]
}

/** What completed visits can do to a condition, looking only at visits where `given` holds. */
export interface Reach {
  readonly canHold: boolean
  readonly canFail: boolean
  /** Answers with which it holds in every completed visit, whatever the visible questions not named here say. */
  readonly witness: Answers | null
}

/** Steps a search may take; the same object may serve many searches, to bound them all. */
export interface Budget {
  steps: number
}

/**
 * Whether a condition can hold, and can fail, in a completed visit: every visible question has a value, N/A where
 * allowed, or nothing where optional. Exact, by trying every difference the comparisons can see, question by
 * question. Null: not known (a question it hangs on is unfinished, or the budget is spent), never a guess.
 */
export function reachOf(
  condition: Condition,
  given: readonly (Condition | null)[],
  earlier: ReadonlyMap<string, ReachQuestion>,
  budget: Budget,
): Reach | null {
  const world = worldOf([condition, ...given], earlier)
  if (world === null || given.includes(null)) return null
  const { truth, lines, placeOf } = world
  const holds = judgeOf(condition, placeOf)
  const applies = all(given.flatMap(one => (one === null ? [] : judgeOf(one, placeOf))))
  const found: { witness: Answers | null; canFail: boolean } = { witness: null, canFail: false }
  const chosen: { code: string; answer: Answer }[] = []

  const search = (place: number): void => {
    budget.steps -= 1
    if (budget.steps < 0) return
    const applying = applies(truth)
    const holding = holds(truth)
    const wanted = holding === null || (holding ? found.witness === null : !found.canFail)
    if (applying === false || !wanted || (found.witness !== null && found.canFail)) return
    if (applying === true && holding !== null) {
      if (holding) found.witness = Object.fromEntries(chosen.map(({ code, answer }) => [code, answer]))
      else found.canFail = true
      return
    }
    const line = lines[place]
    if (line === undefined) return
    const visible = line.shows(truth) === true
    for (const state of visible ? line.states : [line.hidden]) {
      line.tests.forEach((test, i) => (truth[test] = state.holds[i] ?? false))
      if (visible) chosen.push({ code: line.code, answer: state.answer })
      search(place + 1)
      if (visible) chosen.pop()
    }
    line.tests.forEach((test, i) => (truth[test] = line.settled[i] ?? null))
  }
  search(0)
  return budget.steps < 0 ? null : { canHold: found.witness !== null, ...found }
}

interface WorldLine {
  readonly code: string
  readonly shows: Judge
  /** Places of its comparisons. */
  readonly tests: readonly number[]
  readonly states: readonly AnswerState[]
  readonly hidden: AnswerState
  /** What holds of its comparisons before it is answered. */
  readonly settled: readonly (boolean | null)[]
}

/** The questions these conditions hang on, directly or not, in order; null where one of them is not known. */
function worldOf(
  conditions: readonly (Condition | null)[],
  earlier: ReadonlyMap<string, ReachQuestion>,
): { truth: Truth; lines: WorldLine[]; placeOf: (test: Comparison) => number } | null {
  const found = new Set<Comparison>()
  const needed = new Set<string>()
  const open = [...conditions]
  while (open.length > 0) {
    const condition = open.pop()
    if (condition === null) return null
    for (const test of comparisonsOf(condition)) {
      found.add(test)
      const question = earlier.get(test.question)
      if (question?.answer === undefined) return null
      if (needed.has(test.question)) continue
      needed.add(test.question)
      open.push(...question.conditions)
    }
  }
  const tests = [...found]
  const places = new Map(tests.map((test, place) => [test, place]))
  const placeOf = (test: Comparison) => places.get(test) ?? -1
  const truth: Truth = tests.map(() => null)
  const lines: WorldLine[] = []
  for (const [code, { answer, required, notApplicable, conditions: own }] of earlier) {
    if (!needed.has(code) || answer === undefined) continue
    const asked = tests.filter(test => test.question === code)
    const states = answerStates({ answer, required, notApplicable }, asked)
    if (states === null) return null
    const hidden = { answer: {}, holds: asked.map(() => false) }
    // What no answer can make true is settled before the search begins; so is what no answer to a question
    // that is always shown can make false.
    const settled = asked.map((_, i) => {
      if (!states.some(state => state.holds[i] === true)) return false
      return own.length === 0 && states.every(state => state.holds[i] === true) ? true : null
    })
    asked.forEach((test, i) => (truth[placeOf(test)] = settled[i] ?? null))
    const shows = all(own.flatMap(one => (one === null ? [] : judgeOf(one, placeOf))))
    lines.push({ code, shows, tests: asked.map(placeOf), states, hidden, settled })
  }
  return { truth, lines, placeOf }
}

function all(judges: readonly Judge[]): Judge {
  return truth => {
    let result: boolean | null = true
    for (const judge of judges) {
      const one = judge(truth)
      if (one === false) return false
      if (one === null) result = null
    }
    return result
  }
}
