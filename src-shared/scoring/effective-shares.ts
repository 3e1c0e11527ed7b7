import type { Checklist } from '../model/checklist.ts'
import { compileChecklist } from './compile-checklist.ts'

export interface EffectiveShare {
  readonly code: string
  /** Percent of the total that hangs on it at most, 0..100, a plain double. */
  readonly share: number
}

/**
 * How much of the total each moment and question decides when every question applies. By points, a question's
 * possible points; by moments, its part of its moment times the moment's weight.
 */
export function effectiveShares(checklist: Checklist): {
  moments: EffectiveShare[]
  questions: EffectiveShare[]
} {
  const { lines, stages } = compileChecklist(checklist)
  const best = lines.map(({ question, gauge }) =>
    question.role === 'scored' && gauge.best > 0 ? (question.weight * gauge.bestPoints) / 1e6 : 0,
  )
  const momentBest = stages.map((_, place) =>
    lines.reduce((sum, line, i) => sum + (line.moment === place ? (best[i] ?? 0) : 0), 0),
  )
  const byPoints = checklist.scoring.method === 'points'
  const weights = stages.map(({ moment }, i) => {
    const possible = momentBest[i] ?? 0
    return byPoints ? possible : possible > 0 ? moment.weight : 0
  })
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const shares = weights.map(weight => (all > 0 ? (100 * weight) / all : 0))
  return {
    moments: stages.map(({ moment }, i) => ({ code: moment.code, share: shares[i] ?? 0 })),
    questions: lines.map(({ question, moment }, i) => {
      const possible = momentBest[moment] ?? 0
      return {
        code: question.code,
        share: possible > 0 ? ((shares[moment] ?? 0) * (best[i] ?? 0)) / possible : 0,
      }
    }),
  }
}
