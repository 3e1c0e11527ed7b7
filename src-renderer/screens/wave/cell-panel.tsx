import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PlannedVisit } from '../../../src-shared/model/assignment.ts'
import type { Money } from '../../../src-shared/model/money.ts'
import { CellVisit } from './cell-visit.tsx'
import { reasonWords, type Beside } from './cell-words.ts'
import { cellOf, type BranchRow } from './plan-rows.ts'
import type { PlanActs } from './use-plan-acts.ts'

interface Props {
  readonly row: BranchRow
  readonly shopper: string
  /** The shopper makes visits and may be planned. */
  readonly active: boolean
  readonly beside: Beside
  readonly today: string
  readonly titles: ReadonlyMap<string, string>
  /** Of the wave. */
  readonly fee: Money | null
  readonly acts: PlanActs
  readonly onPlan: () => void
  readonly onEdit: (visit: PlannedVisit) => void
  readonly onRemove: (visit: PlannedVisit) => void
}

const counts = [
  'wanted',
  'planned',
  'handedOut',
  'begun',
  'done',
  'approved',
  'rejected',
  'impossible',
  'overdue',
] as const

/** What stands in the cell with the cursor, in words, and what can be done with it. */
export function CellPanel(props: Props) {
  const { row, shopper, active, beside, onPlan } = props
  const { t } = useTranslation()
  const cell = cellOf(row, shopper)
  return (
    <aside className="cell-panel" aria-label={t('waves.plan.panel.title')}>
      <h3>{row.branch.name}</h3>
      <p className="cell-panel-shopper">{shopper}</p>
      {cell.reasons.length > 0 && (
        <ul className="cell-panel-reasons">
          {cell.reasons.map(reason => (
            <li key={reason}>
              <span aria-hidden="true">↻</span> {reasonWords(reason, beside, t)}
            </li>
          ))}
        </ul>
      )}
      {cell.visits.length === 0 && <p className="cell-panel-quiet">{t('waves.plan.panel.empty')}</p>}
      <ul className="cell-panel-visits">
        {cell.visits.map(visit => (
          <CellVisit key={visit.id} visit={visit} {...props} />
        ))}
      </ul>
      {active && row.branch.active && <Button onClick={onPlan}>{t('waves.plan.panel.plan')}</Button>}
      <h4>{t('waves.plan.panel.branch')}</h4>
      <dl className="cell-panel-counts">
        {counts
          .filter(count => count === 'wanted' || row.progress[count] > 0)
          .map(count => (
            <div key={count} data-warns={count === 'overdue' || undefined}>
              <dt>{t(`waves.count.${count}`)}</dt>
              <dd>{row.progress[count]}</dd>
            </div>
          ))}
      </dl>
    </aside>
  )
}
