import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { numericDateText } from '../../../src-shared/format/date.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import { moneyText } from '../../../src-shared/format/number.ts'
import type { PlannedVisit } from '../../../src-shared/model/assignment.ts'
import type { Money } from '../../../src-shared/model/money.ts'
import { isOverdue, visitState } from '../../../src-shared/planning/visit-state.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { isRemovable } from './movable.ts'
import type { PlanActs } from './use-plan-acts.ts'
import { VisitMark } from './visit-mark.tsx'

interface Props {
  readonly visit: PlannedVisit
  readonly today: string
  readonly titles: ReadonlyMap<string, string>
  /** Of the wave. */
  readonly fee: Money | null
  readonly acts: PlanActs
  readonly onEdit: (visit: PlannedVisit) => void
  readonly onRemove: (visit: PlannedVisit) => void
}

/** One visit of the cell in hand: how it stands, what was agreed, and what can be done with it. */
export function CellVisit({ visit, today, titles, fee, acts, onEdit, onRemove }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const state = visitState(visit)
  const late = isOverdue(state, visit.to, today)
  const { audit, checklist } = visit
  const scenario = localised(visit.scenario, language)
  const paid = visit.fee ?? fee
  return (
    <li className="cell-visit">
      <p className="cell-visit-state">
        <VisitMark state={state} overdue={late} /> {t(`waves.state.${state}`)}
        {late && <span className="cell-visit-late">{t('waves.overdue')}</span>}
      </p>
      <p>
        {t('waves.plan.panel.checklist', {
          title: titles.get(checklist.code) ?? checklist.code,
          revision: checklist.revision,
        })}
      </p>
      {scenario && <p className="cell-visit-scenario">{scenario}</p>}
      <p>
        {t('waves.plan.panel.window', {
          from: numericDateText(visit.from, language),
          to: numericDateText(visit.to, language),
        })}
        {visit.assigned && paid && ` · ${moneyText(paid.amount, paid.currency, language)}`}
      </p>
      {visit.again && (
        <p className="cell-visit-late">
          {t(state === 'withdrawn' ? 'waves.plan.panel.withdrawnNote' : 'waves.plan.panel.again')}
        </p>
      )}
      <div className="cell-visit-acts">
        {audit && audit.status !== 'draft' && (
          <Button component={Link} to={`/visits/${audit.id}/audit`} variant="subtle">
            {t('waves.plan.panel.open', { number: audit.number })}
          </Button>
        )}
        {isRemovable(visit) && (
          <>
            <Button variant="subtle" onClick={() => onEdit(visit)} rightSection={<KeyHint keys="E" />}>
              {t('waves.plan.panel.edit')}
            </Button>
            <Button variant="subtle" onClick={() => onRemove(visit)}>
              {t(visit.handedOut === null ? 'waves.plan.panel.remove' : 'waves.plan.panel.withdraw')}
            </Button>
          </>
        )}
        {state === 'withdrawn' && visit.again && (
          <Button variant="subtle" onClick={() => void acts.restore(visit)}>
            {t('waves.plan.panel.restore')}
          </Button>
        )}
      </div>
    </li>
  )
}
