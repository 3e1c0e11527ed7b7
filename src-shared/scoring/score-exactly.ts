import type { Answers } from '../model/answer.ts'
import type { Checklist } from '../model/checklist.ts'
import type { Criterion, Level } from '../model/closed-lists.ts'
import { criteria, levels } from '../model/closed-lists.ts'
import type { Score } from '../model/score.ts'
import type { CompiledChecklist } from './compile-checklist.ts'
import { compileChecklist } from './compile-checklist.ts'
import type { Plan } from './plan.ts'
import type { QuestionScore } from './question-score.ts'
import { questionScores } from './question-score.ts'
import { scoreWith } from './score-audit.ts'
import type { Sums } from './tally.ts'
import { applies } from './tally.ts'
import { limitedNet, unitsOf } from './total.ts'
import type { Walk } from './walk.ts'
import { walk } from './walk.ts'

/** Percents of a part in whole 1/10,000 %, half up; points to 6 decimals. */
export interface MomentUnits {
  readonly code: string
  readonly visible: boolean
  readonly percentUnits: number | null
  readonly rawPercentUnits: number | null
  readonly earned: number
  readonly possible: number
  readonly bonus: number
  readonly penalty: number
}

export interface PartUnits<Code> {
  readonly code: Code
  readonly percentUnits: number
  readonly earned: number
  readonly possible: number
}

/** A score with everything that screens, reports and the store need of it. */
export interface ExactScore {
  /** What `scoreAudit` gives. Display comes from here: rounding `percentUnits` again would round twice. */
  readonly score: Score
  readonly percentUnits: number | null
  readonly rawPercentUnits: number | null
  readonly moments: readonly MomentUnits[]
  readonly criteria: readonly PartUnits<Criterion>[]
  readonly levels: readonly PartUnits<Level>[]
  /** Every question, in the checklist's order, hidden ones too. */
  readonly questions: readonly QuestionScore[]
}

/** Scores as `scoreAudit`, with percents for storage and points per question. */
export function scoreExactly(checklist: Checklist, answers: Answers): ExactScore {
  const compiled = compileChecklist(checklist)
  return scoreWalk(compiled, walk(compiled, answers))
}

/** The same for answers that were walked already. */
export function scoreWalk(compiled: CompiledChecklist, walked: Walk): ExactScore {
  if (compiled.quick !== null && applies(compiled.quick, walked))
    return exactly(compiled.quick, compiled, walked)
  return exactly(compiled.exact(), compiled, walked)
}

function exactly<N>(plan: Plan<N>, compiled: CompiledChecklist, walked: Walk): ExactScore {
  const { isZero, rounded } = plan.arithmetic
  const { bonusCap } = compiled.checklist.scoring
  const { score, sums, raw, final } = scoreWith(plan, compiled, walked)
  const points = (units: N) => rounded(units, plan.perPoint, 1_000_000) / 1e6
  const units = (n: N, d: N) => (isZero(d) ? null : rounded(n, d, 1_000_000))
  const shown = new Set<number>()
  compiled.lines.forEach((line, i) => {
    if (walked.visible[i] === true) shown.add(line.moment)
  })
  const parts = <Code>(codes: readonly Code[], list: readonly Sums<N>[]) =>
    codes.flatMap((code, i) => {
      const part = list[i]
      const percentUnits = part === undefined ? null : units(part.earned, part.possible)
      if (part === undefined || percentUnits === null) return []
      return [{ code, percentUnits, earned: points(part.earned), possible: points(part.possible) }]
    })
  return {
    score,
    percentUnits: unitsOf(final),
    rawPercentUnits: unitsOf(raw),
    moments: sums.moments.map((moment, i) => ({
      code: compiled.stages[i]?.moment.code ?? '',
      visible: shown.has(i),
      percentUnits: units(limitedNet(plan, moment, true, bonusCap), moment.possible),
      rawPercentUnits: units(limitedNet(plan, moment, false, bonusCap), moment.possible),
      earned: points(moment.earned),
      possible: points(moment.possible),
      bonus: points(moment.bonus),
      penalty: points(moment.penalty),
    })),
    criteria: parts(criteria, sums.criteria),
    levels: parts(levels, sums.levels),
    questions: questionScores(plan, compiled, walked),
  }
}
