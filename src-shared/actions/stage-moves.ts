import { openStages, type Proposal, type Stage } from '../model/action.ts'

const open: ReadonlySet<Stage> = new Set(openStages)

/** True for plan, do, check and act. */
export function isOpen(stage: Stage): boolean {
  return open.has(stage)
}

/** A change by hand that ends an action or takes it up again is told with a reason; from one stage to another without. */
export function needsNote(from: Stage, to: Stage): boolean {
  return from !== to && (!isOpen(from) || !isOpen(to))
}

/** Where a confirmed proposal may lead; nowhere while there are not enough visits. */
export function confirmedStages(kind: Proposal['kind']): readonly ('closed' | 'plan' | 'do')[] {
  return kind === 'close' ? ['closed'] : kind === 'reopen' ? ['plan', 'do'] : []
}
