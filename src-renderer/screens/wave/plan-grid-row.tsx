import { useDraggable } from '@dnd-kit/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Plan } from '../../../src-shared/contract/waves.ts'
import type { PlannedVisit } from '../../../src-shared/model/assignment.ts'
import { placed } from '../../../src-shared/planning/progress.ts'
import { isOverdue, visitState } from '../../../src-shared/planning/visit-state.ts'
import { ProgressBar } from '../waves/progress-bar.tsx'
import { cellWords, type Beside } from './cell-words.ts'
import { isMovable } from './movable.ts'
import { cellOf, type BranchRow, type Cell } from './plan-rows.ts'
import { VisitMark } from './visit-mark.tsx'

interface Props {
  readonly row: BranchRow
  /** Place among all rows below the head. */
  readonly index: number
  readonly shoppers: Plan['shoppers']
  readonly beside: Beside
  readonly today: string
  /** Alias of the cell with the cursor, or the one a visit is led over, when it is in this row. */
  readonly here: string | null
  readonly over: string | null
}

export const cellId = (branch: string, column: number) => `plan-${branch}-${column}`

/** One branch: how many visits it has, and a cell for each shopper. Drawn anew only when something in it changed. */
export const PlanGridRow = memo(function PlanGridRow({
  row,
  index,
  shoppers,
  beside,
  today,
  here,
  over,
}: Props) {
  const { t } = useTranslation()
  const { branch, progress, short } = row
  const marks = [!branch.active && t('waves.plan.closed'), branch.wanted === 0 && t('waves.plan.notInWave')]
  return (
    <div className="plan-row" role="row" aria-rowindex={index + 2}>
      <div className="plan-branch" role="rowheader" aria-colindex={1}>
        <span className="plan-name" title={`${branch.name} · ${branch.code}`}>
          {branch.name}
        </span>
        {marks.filter(Boolean).map(mark => (
          <span className="plan-note" key={String(mark)}>
            {mark}
          </span>
        ))}
        <span className="plan-bar">
          <ProgressBar progress={progress} width={36} />
        </span>
        <span className="plan-count" data-short={short > 0 || undefined}>
          {t('waves.plan.ofWanted', { placed: placed(progress), wanted: branch.wanted })}
        </span>
      </div>
      {shoppers.map(({ alias }, column) => {
        const cell = cellOf(row, alias)
        return (
          <div
            key={alias}
            id={cellId(branch.id, column)}
            className="plan-cell"
            role="gridcell"
            aria-colindex={column + 2}
            aria-label={cellWords(row, alias, cell, { ...beside, today }, t)}
            aria-selected={alias === here}
            data-branch={branch.id}
            data-shopper={alias}
            data-over={alias === over || undefined}
            data-against={cell.reasons.length > 0 || undefined}
          >
            <Marks cell={cell} today={today} />
          </div>
        )
      })}
    </div>
  )
})

const shownAtMost = 3

function Marks({ cell, today }: { cell: Cell; today: string }) {
  const shown = cell.visits.filter(({ withdrawn, audit }) => withdrawn === null || audit !== null)
  return (
    <>
      {shown.slice(0, shownAtMost).map(visit => (
        <Token key={visit.id} visit={visit} today={today} />
      ))}
      {cell.proposed > 0 && <VisitMark state="proposed" />}
      {shown.length > shownAtMost && <span className="plan-more">{shown.length}</span>}
      {cell.reasons.length > 0 && (
        <span className="plan-against" aria-hidden="true">
          ↻
        </span>
      )}
    </>
  )
}

function Token({ visit, today }: { visit: PlannedVisit; today: string }) {
  const state = visitState(visit)
  const mark = <VisitMark state={state} overdue={isOverdue(state, visit.to, today)} />
  return isMovable(visit) ? <Dragged id={visit.id}>{mark}</Dragged> : mark
}

function Dragged({ id, children }: { id: string; children: React.ReactNode }) {
  const { setNodeRef, listeners, isDragging } = useDraggable({ id })
  return (
    <span ref={setNodeRef} className="plan-token" data-dragging={isDragging || undefined} {...listeners}>
      {children}
    </span>
  )
}
