import { Button, Checkbox } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Plan } from '../../../src-shared/contract/waves.ts'
import type { PlannedVisit } from '../../../src-shared/model/assignment.ts'
import { isLive, visitState } from '../../../src-shared/planning/visit-state.ts'
import { SearchField } from '../../components/search-field.tsx'
import { AssignmentDialog } from './assignment-dialog.tsx'
import { AgainstList } from './against-list.tsx'
import { CellPanel } from './cell-panel.tsx'
import { PlanDrag } from './plan-drag.tsx'
import { PlanGrid } from './plan-grid.tsx'
import { planRows } from './plan-rows.ts'
import { ProposalBar } from './proposal-bar.tsx'
import { usePlanActs } from './use-plan-acts.ts'
import { usePlanCursor } from './use-plan-cursor.ts'
import { useProposal } from './use-proposal.ts'

interface Props {
  readonly plan: Plan
  readonly today: string
  /** Titles of checklists by code. */
  readonly titles: ReadonlyMap<string, string>
}

function loadsOf({ visits }: Plan): Map<string, number> {
  const loads = new Map<string, number>()
  for (const visit of visits) {
    if (isLive(visitState(visit))) loads.set(visit.shopper, (loads.get(visit.shopper) ?? 0) + 1)
  }
  return loads
}

/** The button that was pressed is gone: the work goes on in the grid. */
function focusGrid() {
  document.querySelector<HTMLElement>('.plan-grid')?.focus()
}

/** The plan of a wave: the grid with its tools, what filling proposes, and the cell in hand. */
export function PlanPart({ plan, today, titles }: Props) {
  const { t } = useTranslation()
  const [said, say] = useState('')
  const [query, setQuery] = useState('')
  const [onlyShort, setOnlyShort] = useState(false)
  const sought = useDeferredValue(query)
  const [acts, undoable] = usePlanActs(plan.wave.code, say)
  const { proposal, ...proposing } = useProposal(plan.wave.code, acts, say)
  const rows = useMemo(
    () => planRows(plan, proposal, { query: sought, onlyShort, today }),
    [plan, proposal, sought, onlyShort, today],
  )
  const loads = useMemo(() => loadsOf(plan), [plan])
  const { before, after, shoppers } = plan
  const beside = useMemo(() => ({ before, after }), [before, after])
  const names = useMemo(() => new Map(plan.branches.map(({ id, name }) => [id, name])), [plan.branches])
  const [editing, setEditing] = useState<PlannedVisit | null>(null)
  const hand = usePlanCursor({ rows, shoppers, acts, beside, today, say, edit: setEditing })
  const { cursor } = hand
  const row = hand.rowOf(cursor)
  return (
    <section className="plan" aria-labelledby="plan-title">
      <div className="plan-tools">
        <h2 id="plan-title">{t('waves.plan.title')}</h2>
        <SearchField
          className="plan-search"
          label={t('waves.plan.search')}
          placeholder={t('waves.plan.searchPlaceholder')}
          value={query}
          onSearch={setQuery}
        />
        <Checkbox
          label={t('waves.plan.onlyShort')}
          checked={onlyShort}
          onChange={event => setOnlyShort(event.currentTarget.checked)}
        />
        <div className="plan-acts">
          <Button disabled={undoable === 0} onClick={() => void acts.undo()}>
            {t('waves.plan.undo')}
          </Button>
          <Button variant="filled" loading={proposing.busy && !proposal} onClick={proposing.ask}>
            {t('waves.plan.fill')}
          </Button>
        </div>
      </div>
      {proposal && (
        <ProposalBar
          proposal={proposal}
          names={names}
          ownCity={proposing.ownCity}
          busy={proposing.busy}
          onOwnCity={proposing.limit}
          onTake={() => void proposing.take().then(focusGrid)}
          onDrop={() => {
            proposing.drop()
            focusGrid()
          }}
        />
      )}
      <output className="plan-said" aria-live="polite">
        {said}
      </output>
      <AgainstList rows={rows} beside={beside} onGo={hand.choose} />
      {rows.length === 0 ? (
        <p className="plan-quiet">{t('waves.plan.nothingFound')}</p>
      ) : (
        <div className="plan-desk">
          <PlanDrag onOver={hand.setOver} onDrop={hand.drop}>
            <PlanGrid
              rows={rows}
              shoppers={shoppers}
              loads={loads}
              beside={beside}
              today={today}
              cursor={cursor}
              over={hand.over}
              carrying={hand.carried !== null}
              onChoose={hand.choose}
              onKeyDown={hand.onKeyDown}
            />
          </PlanDrag>
          {row && cursor && (
            <CellPanel
              row={row}
              shopper={cursor.shopper}
              active={shoppers.some(({ alias, active }) => active && alias === cursor.shopper)}
              beside={beside}
              today={today}
              titles={titles}
              fee={plan.wave.fee}
              acts={acts}
              onPlan={() => hand.plan(cursor)}
              onEdit={setEditing}
              onRemove={hand.remove}
            />
          )}
        </div>
      )}
      <AssignmentDialog
        visit={editing}
        where={editing ? `${names.get(editing.branch) ?? ''}, ${editing.shopper}` : ''}
        wave={plan.wave}
        titles={titles}
        onSave={async (visit, change) => {
          const saved = await acts.change(visit, change)
          if (saved) say(t('waves.plan.said.changed'))
          return saved
        }}
        onClose={() => setEditing(null)}
      />
      <p className="plan-how" id="plan-how">
        {t('waves.plan.how')}
      </p>
    </section>
  )
}
