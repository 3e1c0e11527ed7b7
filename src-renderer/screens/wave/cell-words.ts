import type { Translate } from '../../../src-shared/messages/translator.ts'
import { isOverdue, visitState } from '../../../src-shared/planning/visit-state.ts'
import type { RotationReason } from '../../../src-shared/planning/rotation.ts'
import type { BranchRow, Cell } from './plan-rows.ts'

/** The waves beside this one, for the words of a reason. */
export interface Beside {
  readonly before: string | null
  readonly after: string | null
}

export function reasonWords(reason: RotationReason, { before, after }: Beside, t: Translate): string {
  return t(`waves.plan.reason.${reason}`, { wave: (reason === 'after' ? after : before) ?? '' })
}

/** Everything a cell shows, as a screen reader says it. */
export function cellWords(
  { branch }: BranchRow,
  shopper: string,
  cell: Cell,
  { today, ...beside }: Beside & { readonly today: string },
  t: Translate,
): string {
  const visits = cell.visits.map(visit => {
    const state = visitState(visit)
    const late = isOverdue(state, visit.to, today) ? `, ${t('waves.overdue')}` : ''
    return t(`waves.state.${state}`) + late
  })
  const proposed = Array.from({ length: cell.proposed }, () => t('waves.state.proposed'))
  const reasons = cell.reasons.map(reason => reasonWords(reason, beside, t))
  const what = [...visits, ...proposed, ...reasons].join('; ') || t('waves.plan.emptyCell')
  return t('waves.plan.cell', { branch: branch.name, shopper, what })
}
