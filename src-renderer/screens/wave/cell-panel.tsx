import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { numericDateText } from '../../../src-shared/format/date.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import { canonicalJson } from '../../../src-shared/model/canonical-json.ts'
import type { LocalisedText } from '../../../src-shared/model/localised-text.ts'
import type { PlannedVisit } from '../../../src-shared/model/assignment.ts'
import { isOverdue, visitState } from '../../../src-shared/planning/visit-state.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { reasonWords, type Beside } from './cell-words.ts'
import { isRemovable } from './movable.ts'
import { cellOf, type BranchRow } from './plan-rows.ts'
import type { PlanActs } from './use-plan-acts.ts'
import { VisitMark } from './visit-mark.tsx'

interface Props {
  readonly row: BranchRow
  readonly shopper: string
  /** The shopper makes visits and may be planned. */
  readonly active: boolean
  readonly beside: Beside
  readonly today: string
  readonly titles: ReadonlyMap<string, string>
  /** Of the wave. */
  readonly scenarios: readonly LocalisedText[]
  readonly acts: PlanActs
  readonly onPlan: () => void
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
          <Visit key={visit.id} visit={visit} {...props} />
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

function Visit({
  visit,
  today,
  titles,
  scenarios,
  acts,
  onRemove,
}: Props & { readonly visit: PlannedVisit }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const state = visitState(visit)
  const late = isOverdue(state, visit.to, today)
  const { audit, checklist } = visit
  const scenario = localised(visit.scenario, language)
  const chosen = scenarios.findIndex(one => canonicalJson(one) === canonicalJson(visit.scenario ?? {}))
  // A scenario that is no longer among the wave's, or none.
  const own = chosen < 0 ? [{ value: '-1', label: scenario || t('common.notSet') }] : []
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
      {scenario && !(isRemovable(visit) && scenarios.length > 1) && (
        <p className="cell-visit-scenario">{scenario}</p>
      )}
      {isRemovable(visit) && scenarios.length > 1 && (
        <NativeSelect
          label={t('waves.plan.panel.scenario')}
          value={String(chosen)}
          onChange={event => {
            const scenario = scenarios[Number(event.currentTarget.value)]
            if (scenario) void acts.scenario(visit, scenario)
          }}
          data={[
            ...own,
            ...scenarios.map((one, index) => ({ value: String(index), label: localised(one, language) })),
          ]}
        />
      )}
      {isRemovable(visit) ? (
        <Window visit={visit} acts={acts} key={`${visit.from} ${visit.to}`} />
      ) : (
        <p>
          {t('waves.plan.panel.window', {
            from: numericDateText(visit.from, language),
            to: numericDateText(visit.to, language),
          })}
        </p>
      )}
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
          <Button variant="subtle" onClick={() => onRemove(visit)}>
            {t(visit.handedOut === null ? 'waves.plan.panel.remove' : 'waves.plan.panel.withdraw')}
          </Button>
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

function Window({ visit, acts }: { visit: PlannedVisit; acts: PlanActs }) {
  const { t } = useTranslation()
  const [from, setFrom] = useState(visit.from)
  const [to, setTo] = useState(visit.to)
  const changed = from !== visit.from || to !== visit.to
  const wrong =
    from === '' || to === '' ? t('waves.form.fault.date') : to < from && t('waves.form.fault.endsBeforeStart')
  return (
    <div className="cell-visit-window">
      <TextInput
        type="date"
        label={t('waves.plan.panel.from')}
        value={from}
        max="9999-12-31"
        onChange={event => setFrom(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('waves.plan.panel.to')}
        value={to}
        max="9999-12-31"
        error={changed && wrong}
        onChange={event => setTo(event.currentTarget.value)}
      />
      {changed && !wrong && (
        <Button onClick={() => void acts.window(visit, from, to)}>{t('waves.plan.panel.saveWindow')}</Button>
      )}
    </div>
  )
}
