import { criteria, levels } from '../model/closed-lists.ts'
import type { CompiledChecklist } from './compile-checklist.ts'
import type { Line } from './line.ts'
import type { Plan } from './plan.ts'
import type { Walk } from './walk.ts'
import { isBelow } from './walk.ts'

/** Sums in units of a plan. */
export interface Sums<N> {
  earned: N
  possible: N
}

export interface MomentSums<N> extends Sums<N> {
  bonus: N
  penalty: N
  /** A critical question with the effect zeroMoment failed here. */
  zeroed: boolean
}

export interface Tally<N> {
  readonly moments: readonly MomentSums<N>[]
  /** In the order of the closed lists. */
  readonly criteria: readonly Sums<N>[]
  readonly levels: readonly Sums<N>[]
  /** Critical questions that failed, in the checklist's order. */
  readonly failed: readonly Line[]
}

/** Whether the plan's steps divide every measure; a value between the steps of its scale needs the exact plan. */
export function applies(plan: Plan<number>, { measures }: Walk): boolean {
  return plan.lines.every(
    ({ step }, i) => step === 1 || (measures[i] ?? -1) <= 0 || (measures[i] ?? 0) % step === 0,
  )
}

/** Units of one question's answer. */
export function worth<N>(plan: Plan<N>, place: number, measure: number): N {
  const line = plan.lines[place]
  if (line === undefined || measure <= 0) return plan.arithmetic.zero
  return plan.arithmetic.times(line.unit, measure / line.step)
}

/** Adds up a walk: per moment, criterion and level (scoring.md, "One moment, one audit"). */
export function tally<N>(plan: Plan<N>, { stages, lines }: CompiledChecklist, { measures }: Walk): Tally<N> {
  const { zero, add } = plan.arithmetic
  const none = () => ({ earned: zero, possible: zero })
  const moments = stages.map(() => ({
    earned: zero,
    possible: zero,
    bonus: zero,
    penalty: zero,
    zeroed: false,
  }))
  const byCriterion = criteria.map(none)
  const byLevel = levels.map(none)
  const failed: Line[] = []
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i]
    const measure = measures[i]
    if (line === undefined || measure === undefined || measure < 0) continue
    const { role, critical } = line.question
    if (role !== 'scored' && role !== 'bonus' && role !== 'penalty') continue
    const moment = moments[line.moment]
    const scale = plan.lines[i]
    if (moment === undefined || scale === undefined) continue
    const earned = worth(plan, i, measure)
    if (role === 'penalty') {
      moment.penalty = add(moment.penalty, earned)
      continue
    }
    const level = byLevel[line.level]
    if (level !== undefined) {
      level.earned = add(level.earned, earned)
      level.possible = add(level.possible, scale.best)
    }
    if (role === 'bonus') {
      moment.bonus = add(moment.bonus, earned)
      continue
    }
    moment.earned = add(moment.earned, earned)
    moment.possible = add(moment.possible, scale.best)
    const criterion = byCriterion[line.criterion]
    if (criterion !== undefined) {
      criterion.earned = add(criterion.earned, earned)
      criterion.possible = add(criterion.possible, scale.best)
    }
    if (critical !== undefined && isBelow(measure, line.gauge.best, critical.failBelow)) {
      failed.push(line)
      if (critical.effect === 'zeroMoment') moment.zeroed = true
    }
  }
  return { moments, criteria: byCriterion, levels: byLevel, failed }
}
