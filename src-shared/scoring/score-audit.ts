import type { Answers } from '../model/answer.ts'
import type { Checklist } from '../model/checklist.ts'
import { criteria, levels } from '../model/closed-lists.ts'
import type { Score } from '../model/score.ts'
import type { CompiledChecklist } from './compile-checklist.ts'
import { compileChecklist } from './compile-checklist.ts'
import type { Plan } from './plan.ts'
import type { Sums, Tally } from './tally.ts'
import { applies, tally } from './tally.ts'
import type { Share } from './total.ts'
import { bandOf, criticalOf, finalTotal, limitedNet, percentOf, rawTotal } from './total.ts'
import type { Walk } from './walk.ts'
import { walk } from './walk.ts'

/**
 * Scores answers against a checklist, a draft over what is answered so far. Pure; the order of answers does not
 * matter. Exact: percents (1 decimal) and points (6 decimals) are rounded once, half up, from the exact values.
 * Answers that do not fit their question count as none; `checkAnswers` names them.
 */
export function scoreAudit(checklist: Checklist, answers: Answers): Score {
  const compiled = compileChecklist(checklist)
  const walked = walk(compiled, answers)
  if (compiled.quick !== null && applies(compiled.quick, walked))
    return scoreWith(compiled.quick, compiled, walked).score
  return scoreWith(compiled.exact(), compiled, walked).score
}

export interface Scored<N> {
  readonly score: Score
  readonly sums: Tally<N>
  readonly raw: Share
  readonly final: Share
}

/** Scores a walk by one plan. */
export function scoreWith<N>(plan: Plan<N>, compiled: CompiledChecklist, walked: Walk): Scored<N> {
  const { arithmetic, perPoint } = plan
  const { zero, add, rounded, isZero } = arithmetic
  const { bonusCap } = compiled.checklist.scoring
  const points = (units: N) => rounded(units, perPoint, 1_000_000) / 1e6
  const percent = (n: N, d: N) => (isZero(d) ? null : rounded(n, d, 1000) / 10)
  const sums = tally(plan, compiled, walked)
  const raw = rawTotal(plan, sums, compiled)
  const final = finalTotal(plan, sums, compiled, raw)
  let [earned, possible, bonus, penalty] = [zero, zero, zero, zero]
  const moments = sums.moments.map((moment, i) => {
    earned = add(earned, moment.earned)
    possible = add(possible, moment.possible)
    bonus = add(bonus, moment.bonus)
    penalty = add(penalty, moment.penalty)
    return {
      code: compiled.stages[i]?.moment.code ?? '',
      percent: percent(limitedNet(plan, moment, true, bonusCap), moment.possible),
      rawPercent: percent(limitedNet(plan, moment, false, bonusCap), moment.possible),
      earned: points(moment.earned),
      possible: points(moment.possible),
    }
  })
  const parts = <Code>(codes: readonly Code[], list: readonly Sums<N>[]) =>
    codes.flatMap((code, i) => {
      const part = list[i]
      if (part === undefined || isZero(part.possible)) return []
      const share = rounded(part.earned, part.possible, 1000) / 10
      return [{ code, percent: share, earned: points(part.earned), possible: points(part.possible) }]
    })
  const score: Score = {
    percent: percentOf(final),
    rawPercent: percentOf(raw),
    band: bandOf(final, compiled.checklist.scoring),
    earned: points(earned),
    possible: points(possible),
    bonus: points(bonus),
    penalty: points(penalty),
    critical: criticalOf(sums.failed),
    moments,
    criteria: parts(criteria, sums.criteria),
    levels: parts(levels, sums.levels),
    progress: progressOf(compiled, walked),
  }
  return { score, sums, raw, final }
}

function progressOf({ lines }: CompiledChecklist, { visible, na, measures }: Walk): Score['progress'] {
  const progress = { visible: 0, answered: 0, required: 0, requiredAnswered: 0 }
  for (let i = 0; i < lines.length; i += 1) {
    if (visible[i] !== true) continue
    const answered = na[i] === true || (measures[i] ?? -1) >= 0
    progress.visible += 1
    if (answered) progress.answered += 1
    if (lines[i]?.question.required !== true) continue
    progress.required += 1
    if (answered) progress.requiredAnswered += 1
  }
  return progress
}
