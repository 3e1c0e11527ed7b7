import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Plan } from '../../../src-shared/contract/waves.ts'
import type { PlannedVisit } from '../../../src-shared/model/assignment.ts'
import { visitState } from '../../../src-shared/planning/visit-state.ts'
import { cellWords, type Beside } from './cell-words.ts'
import { isMovable, isRemovable } from './movable.ts'
import type { Place } from './plan-drag.tsx'
import { planAct } from './plan-keys.ts'
import { cellOf, type BranchRow, type PlanRow } from './plan-rows.ts'
import type { PlanActs } from './use-plan-acts.ts'

interface Wish {
  readonly rows: readonly PlanRow[]
  readonly shoppers: Plan['shoppers']
  readonly acts: PlanActs
  readonly beside: Beside
  readonly today: string
  readonly say: (words: string) => void
  readonly edit: (visit: PlannedVisit) => void
}

const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value))

/** The cell with the cursor, the visit in hand and where it is led, and what the grid's keys and drops do. */
export function usePlanCursor({ rows, shoppers, acts, beside, today, say, edit }: Wish) {
  const { t } = useTranslation()
  const branches = rows.filter((row): row is BranchRow => row.kind === 'branch')
  const [chosen, setChosen] = useState<Place | null>(null)
  const [over, setOver] = useState<Place | null>(null)
  const [carried, setCarried] = useState<PlannedVisit | null>(null)
  const first = branches[0]
  const start = first && shoppers[0] ? { branch: first.branch.id, shopper: shoppers[0].alias } : null
  // A cell that the filter took away is not the cursor's any more.
  const shown = branches.some(({ branch }) => branch.id === chosen?.branch)
  const cursor = shown ? chosen : start

  const rowOf = (place: Place | null) => branches.find(({ branch }) => branch.id === place?.branch)
  const placeWords = ({ branch, shopper }: Place) =>
    t('waves.plan.drag.over', { branch: rowOf({ branch, shopper })?.branch.name ?? '', shopper })
  const visitsAt = (place: Place) => {
    const row = rowOf(place)
    return row ? cellOf(row, place.shopper).visits : []
  }

  function stepped(from: Place, down: number, right: number): Place {
    const row = branches[clamp((rowOf(from)?.place ?? 0) + down, branches.length - 1)]
    const column = shoppers.findIndex(({ alias }) => alias === from.shopper) + right
    const shopper = shoppers[clamp(column, shoppers.length - 1)]
    return { branch: row?.branch.id ?? from.branch, shopper: shopper?.alias ?? from.shopper }
  }

  function go(down: number, right: number) {
    if (!cursor) return
    const to = stepped(carried ? (over ?? cursor) : cursor, down, right)
    if (!carried) return setChosen(to)
    setOver(to)
    const row = rowOf(to)
    if (row) say(cellWords(row, to.shopper, cellOf(row, to.shopper), { ...beside, today }, t))
  }

  function lift() {
    if (!cursor) return
    const here = visitsAt(cursor)
    const visit = here.find(isMovable)
    if (visit) {
      setCarried(visit)
      setOver(cursor)
      return say(t('waves.plan.drag.picked', { from: placeWords(cursor) }))
    }
    const states = here.map(one => visitState(one))
    if (states.includes('handedOut')) say(t('waves.plan.drag.fixed'))
    else say(t(here.some(({ audit }) => audit) ? 'waves.plan.drag.visitFixed' : 'waves.plan.drag.nothing'))
  }

  function letGo() {
    setCarried(null)
    setOver(null)
  }

  function put(visit: PlannedVisit, to: Place) {
    letGo()
    setChosen(to)
    if (visit.branch === to.branch && visit.shopper === to.shopper) {
      return say(t('waves.plan.drag.cancelled'))
    }
    void acts.move(visit, to).then(moved => moved && say(t('waves.plan.drag.moved', { to: placeWords(to) })))
  }

  function plan(place: Place) {
    void acts
      .add([place])
      .then(added => added && say(t('waves.plan.said.planned', { where: placeWords(place) })))
  }

  function remove(visit: PlannedVisit) {
    const where = placeWords(visit)
    const words = visit.handedOut === null ? 'waves.plan.said.deleted' : 'waves.plan.said.withdrawn'
    void acts.remove(visit).then(removed => removed && say(t(words, { where })))
  }

  function onKeyDown(event: KeyboardEvent) {
    const act = planAct(event)
    if (!act || !cursor) return
    if (act.kind === 'cancel' && !carried) return
    event.preventDefault()
    event.stopPropagation()
    switch (act.kind) {
      case 'go':
        return go(act.rows, act.columns)
      case 'lift':
        return carried ? put(carried, over ?? cursor) : lift()
      case 'plan':
        return carried ? put(carried, over ?? cursor) : plan(cursor)
      case 'edit': {
        const visit = visitsAt(cursor).find(isRemovable)
        if (carried) return
        return visit ? edit(visit) : say(t('waves.plan.panel.nothingToEdit'))
      }
      case 'remove': {
        // What was handed out is withdrawn in the panel, where the words say what that means.
        const visit = visitsAt(cursor).findLast(isMovable)
        return visit && !carried ? remove(visit) : undefined
      }
      case 'cancel':
        letGo()
        return say(t('waves.plan.drag.cancelled'))
      case 'undo':
        return void acts.undo()
    }
  }

  function drop(id: string, place: Place) {
    const visit = branches
      .flatMap(row => [...row.cells.values()].flatMap(cell => cell.visits))
      .find(one => one.id === id)
    if (visit) put(visit, place)
  }

  return {
    cursor,
    over,
    carried,
    choose: setChosen,
    setOver,
    onKeyDown,
    drop,
    plan,
    remove: (visit: PlannedVisit) => (isRemovable(visit) ? remove(visit) : undefined),
    rowOf,
  }
}
