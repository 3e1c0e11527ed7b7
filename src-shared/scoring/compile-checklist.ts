import type { Checklist } from '../model/checklist.ts'
import { criteria, levels } from '../model/closed-lists.ts'
import type { Moment } from '../model/moment.ts'
import { gaugeOf } from './gauge.ts'
import type { Line } from './line.ts'
import type { Plan } from './plan.ts'
import { exactPlan, quickPlan } from './plan.ts'
import type { Shows } from './showing.ts'
import { compileCondition } from './showing.ts'

export interface Stage {
  readonly moment: Moment
  readonly shows: Shows | null
}

/** A checklist made ready for scoring many sets of answers. */
export interface CompiledChecklist {
  readonly checklist: Checklist
  readonly stages: readonly Stage[]
  readonly lines: readonly Line[]
  /** Sums in doubles that hold whole numbers only; null where they might pass 2^53. */
  readonly quick: Plan<number> | null
  /** Sums in big integers; always applies. Made at first need. */
  readonly exact: () => Plan<bigint>
}

const compiled = new WeakMap<Checklist, CompiledChecklist>()

/** Compiles a checklist once per object; checklists are never changed in place. */
export function compileChecklist(checklist: Checklist): CompiledChecklist {
  const known = compiled.get(checklist)
  if (known !== undefined) return known
  const made = compile(checklist)
  compiled.set(checklist, made)
  return made
}

function compile(checklist: Checklist): CompiledChecklist {
  const places = new Map<string, number>()
  const stages: Stage[] = []
  const lines: Line[] = []
  for (const [place, moment] of checklist.moments.entries()) {
    stages.push({
      moment,
      shows: moment.showIf === undefined ? null : compileCondition(moment.showIf, new Map(places)),
    })
    for (const question of moment.questions) {
      lines.push({
        question,
        moment: place,
        gauge: gaugeOf(question.answer),
        shows: question.showIf === undefined ? null : compileCondition(question.showIf, places),
        criterion: question.criterion === undefined ? -1 : criteria.indexOf(question.criterion),
        level: question.level === undefined ? -1 : levels.indexOf(question.level),
      })
      places.set(question.code, lines.length - 1)
    }
  }
  let exact: Plan<bigint> | undefined
  return { checklist, stages, lines, quick: quickPlan(lines), exact: () => (exact ??= exactPlan(lines)) }
}
