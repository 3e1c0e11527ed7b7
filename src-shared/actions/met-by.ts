import type { Answer } from '../model/answer.ts'
import type { Question } from '../model/question.ts'
import { gaugeOf } from '../scoring/gauge.ts'
import { isBelow } from '../scoring/walk.ts'

/**
 * Reads answers to one question that was shown: whether the standard was met, null where it was not measured (N/A,
 * unanswered, never scored). Met: earned equals possible, or reaches the question's own threshold, which is the percent
 * under which its critical rule fails (scoring.md, "One moment, one audit"). Points count before weight, so that a
 * critical question of weight 0 is met or failed too; a penalty is met when nothing is taken.
 */
export function metBy(question: Question): (answer: Answer | undefined) => boolean | null {
  const { role, critical, answer: type } = question
  const gauge = gaugeOf(type)
  if (gauge.best <= 0 || (role !== 'scored' && role !== 'bonus' && role !== 'penalty')) return () => null
  const threshold = critical?.failBelow ?? 100
  return answer => {
    if (answer === undefined || answer.na === true || answer.value === undefined) return null
    const measure = gauge.measure(answer.value)
    if (measure === null) return null
    return role === 'penalty' ? measure <= 0 : !isBelow(measure, gauge.best, threshold)
  }
}

/** Several questions of one standard in one visit: met when all that were measured are; null when none was. */
export function metInAll(met: readonly (boolean | null)[]): boolean | null {
  const measured = met.filter(each => each !== null)
  return measured.length === 0 ? null : measured.every(Boolean)
}
