import { doubles } from './arithmetic.ts'
import type { CompiledChecklist } from './compile-checklist.ts'
import type { Plan } from './plan.ts'
import { worth } from './tally.ts'
import type { Walk } from './walk.ts'
import { isBelow } from './walk.ts'

/** One question's part in the score; points are weighted, to 6 decimals. */
export interface QuestionScore {
  readonly code: string
  readonly moment: string
  readonly visible: boolean
  /** Has a value or N/A that fits. */
  readonly answered: boolean
  readonly na: boolean
  /** Scored and bonus questions; 0 for the others. */
  readonly earned: number
  readonly possible: number
  /** Of its points before weight, 1 decimal; null when not measured, never scored, or a penalty. */
  readonly percent: number | null
  /** Scored: possible - earned. Penalty: what was taken. 0 for the others. */
  readonly lost: number
  readonly criticalFailed: boolean
}

/** The part of every question in the score, in the checklist's order. */
export function questionScores<N>(
  plan: Plan<N>,
  { stages, lines }: CompiledChecklist,
  walked: Walk,
): QuestionScore[] {
  const { rounded, subtract, zero, isZero } = plan.arithmetic
  const points = (units: N) => (isZero(units) ? 0 : rounded(units, plan.perPoint, 1_000_000) / 1e6)
  return lines.map(({ question, moment, gauge }, i) => {
    const measure = walked.measures[i] ?? -1
    const na = walked.na[i] === true
    const measured = measure >= 0
    const { role, critical } = question
    const earns = measured && (role === 'scored' || role === 'bonus')
    const value = worth(plan, i, measure)
    const best = plan.lines[i]?.best ?? zero
    const lost = !measured
      ? zero
      : role === 'scored'
        ? subtract(best, value)
        : role === 'penalty'
          ? value
          : zero
    const earned = points(value)
    // Most answers earn all or nothing: the best is rounded once.
    const most = value === best ? earned : points(best)
    return {
      code: question.code,
      moment: stages[moment]?.moment.code ?? '',
      visible: walked.visible[i] === true,
      answered: na || measured,
      na,
      earned: earns ? earned : 0,
      possible: earns ? most : 0,
      percent: earns && gauge.best > 0 ? doubles.rounded(measure, gauge.best, 1000) / 10 : null,
      lost: points(lost),
      criticalFailed:
        role === 'scored' && critical !== undefined && isBelow(measure, gauge.best, critical.failBelow),
    }
  })
}
