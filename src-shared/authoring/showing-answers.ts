import type { Answers } from '../model/answer.ts'
import type { Checklist } from '../model/checklist.ts'
import type { ReachQuestion } from './reach.ts'
import { reachOf } from './reach.ts'

const mostSteps = 20_000

/**
 * Answers to earlier questions after which a question is shown, whatever the others say; empty where it is always
 * shown. Null: no completed visit shows it, or none was found in reasonable time.
 */
export function showingAnswers({ moments }: Checklist, code: string): Answers | null {
  const earlier = new Map<string, ReachQuestion>()
  for (const moment of moments) {
    const ofMoment = moment.showIf === undefined ? [] : [moment.showIf]
    for (const { code: own, answer, required, notApplicable, showIf } of moment.questions) {
      const conditions = showIf === undefined ? ofMoment : [...ofMoment, showIf]
      if (own === code) {
        const reach = reachOf({ all: conditions }, [], earlier, { steps: mostSteps })
        return reach?.witness ?? null
      }
      earlier.set(own, { code: own, answer, required, notApplicable, conditions })
    }
  }
  return null
}
