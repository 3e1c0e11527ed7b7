import type { Answer, Answers, AnswerValue } from '../model/answer.ts'
import type { CompiledChecklist } from './compile-checklist.ts'

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
  const count = lines.length
  const visible = lines.map((): boolean => false)
  const na = lines.map((): boolean => false)
  const values = lines.map((): AnswerValue | undefined => undefined)
  const measures = lines.map((): number => -1)
  const known = { values, na }
  let place = -1
  let stageShown = false
  for (let i = 0; i < count; i += 1) {
    const line = lines[i]
    if (line === undefined) continue
    if (line.moment !== place) {
      place = line.moment
      const shows = stages[place]?.shows ?? null
      stageShown = shows === null || shows(known)
    }
    if (!stageShown || (line.shows !== null && !line.shows(known))) continue
    visible[i] = true
    const answer = answerOf(answers, line.question.code)
    if (answer === undefined) continue
    const { value } = answer
    if (answer.na === true) {
      na[i] = value === undefined && line.question.notApplicable
      continue
    }
    const measure = value === undefined ? null : line.gauge.measure(value)
    if (measure === null) continue
    values[i] = value
    measures[i] = measure
  }
  return { visible, na, values, measures }
}

/** A code may be a name that every object inherits, such as "constructor". */
function answerOf(answers: Answers, code: string): Answer | undefined {
  return Object.hasOwn(answers, code) ? answers[code] : undefined
}

/** Whether a measure is below this percent of the best one: exact, before weight. False where nothing is scored. */
export function isBelow(measure: number, best: number, percent: number): boolean {
  if (measure < 0 || best <= 0 || measure >= best) return false
  const share = Math.round(percent * 1e6)
  const [own, limit] = [measure * 1e8, share * best]
  // Products of whole numbers below 2^53 are exact.
  if (own <= Number.MAX_SAFE_INTEGER && limit <= Number.MAX_SAFE_INTEGER) return own < limit
  return BigInt(measure) * 100_000_000n < BigInt(share) * BigInt(best)
}
