import type { Answer, Answers, AnswerValue } from '../model/answer.ts'
import type { CompiledChecklist, Line } from './compile-checklist.ts'

/** What the answers amount to, question by question in the checklist's order; no sums yet. */
export interface Walk {
  readonly visible: readonly boolean[]
  /** Answered by N/A. */
  readonly na: readonly boolean[]
  readonly values: readonly (AnswerValue | undefined)[]
  /** The gauge's measure of the value; -1 where there is none. */
  readonly measures: readonly number[]
}

/**
 * Walks the checklist in order: what is shown, what is answered. An answer that does not fit its question
 * (`checkAnswer` names why) counts as none.
 */
export function walk({ stages, lines }: CompiledChecklist, answers: Answers): Walk {
  const visible: boolean[] = []
  const na: boolean[] = []
  const values: (AnswerValue | undefined)[] = []
  const measures: number[] = []
  const known = { values, na }
  let place = -1
  let stageShown = false
  for (const line of lines) {
    if (line.moment !== place) {
      place = line.moment
      const shows = stages[place]?.shows ?? null
      stageShown = shows === null || shows(known)
    }
    const shown = stageShown && (line.shows === null || line.shows(known))
    const answer = shown ? answerOf(answers, line.question.code) : undefined
    const value = answer === undefined || answer.na === true ? undefined : answer.value
    const measure = value === undefined ? null : line.gauge.measure(value)
    visible.push(shown)
    na.push(answer !== undefined && isNotApplicable(answer, line))
    values.push(measure === null ? undefined : value)
    measures.push(measure ?? -1)
  }
  return { visible, na, values, measures }
}

function isNotApplicable(answer: Answer, line: Line): boolean {
  return answer.na === true && answer.value === undefined && line.question.notApplicable
}

/** A code may be a name that every object inherits, such as "constructor". */
function answerOf(answers: Answers, code: string): Answer | undefined {
  return Object.hasOwn(answers, code) ? answers[code] : undefined
}

/** Whether a measure is below this percent of the best one: exact, before weight. False where nothing is scored. */
export function isBelow(measure: number, best: number, percent: number): boolean {
  if (measure < 0 || best <= 0) return false
  if (measure >= best) return false
  return BigInt(measure) * 100_000_000n < BigInt(Math.round(percent * 1e6)) * BigInt(best)
}
