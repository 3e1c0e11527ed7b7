import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Plan } from '../../../src-shared/contract/waves.ts'
import type { NewVisit, PlannedVisit } from '../../../src-shared/model/assignment.ts'
import { announceError } from '../../app/announce.ts'
import { api, client, queries } from '../../client.ts'
import type { AssignmentChange } from './assignment-values.ts'

/** Changes of a plan; each waits for the disk and can be taken back. False: it was refused, which has been said. */
export interface PlanActs {
  add(visits: readonly NewVisit[]): Promise<boolean>
  move(visit: PlannedVisit, to: { readonly branch: string; readonly shopper: string }): Promise<boolean>
  remove(visit: PlannedVisit): Promise<boolean>
  restore(visit: PlannedVisit): Promise<boolean>
  change(visit: PlannedVisit, to: AssignmentChange): Promise<boolean>
  undo(): Promise<boolean>
}

/** As it was planned, to be planned again. */
function wishOf(visit: PlannedVisit): NewVisit {
  const { branch, shopper, checklist, scenario, from, to, fee } = visit
  return { branch, shopper, checklist: checklist.code, scenario, from, to, fee }
}

function changePlan(wave: string, changed: readonly PlannedVisit[], gone: readonly string[] = []): void {
  const ids = new Map(changed.map(visit => [visit.id, visit]))
  queries.setQueryData<Plan>(api.waves.plan.queryKey({ input: { wave } }), plan => {
    if (!plan) return plan
    const known = new Set(plan.visits.map(({ id }) => id))
    const kept = plan.visits.flatMap(visit => (gone.includes(visit.id) ? [] : [ids.get(visit.id) ?? visit]))
    return { ...plan, visits: [...kept, ...changed.filter(({ id }) => !known.has(id))] }
  })
  void queries.invalidateQueries({ queryKey: api.waves.overview.key() })
  void queries.invalidateQueries({ queryKey: api.assignments.key() })
  void queries.invalidateQueries({ queryKey: api.shoppers.key() })
}

/** `say` tells a screen reader, and whoever looks, what was done. */
export function usePlanActs(wave: string, say: (words: string) => void): [PlanActs, number] {
  const { t } = useTranslation()
  const steps = useRef<(() => Promise<unknown>)[]>([])
  const [undoable, setUndoable] = useState(0)
  const acts = useMemo<PlanActs>(() => {
    async function attempt(act: () => Promise<unknown>): Promise<boolean> {
      try {
        await act()
        return true
      } catch (error) {
        announceError(error)
        await queries.invalidateQueries({ queryKey: api.waves.plan.key() })
        return false
      } finally {
        setUndoable(steps.current.length)
      }
    }
    const add = async (visits: readonly NewVisit[]) => {
      const made = await client.assignments.add({ wave, visits: [...visits] })
      changePlan(wave, made)
      return made.map(({ id }) => id)
    }
    const remove = async (visits: readonly string[]) => {
      const { deleted, withdrawn } = await client.assignments.remove({ ids: [...visits] })
      changePlan(wave, [], deleted)
      if (withdrawn.length > 0) await queries.invalidateQueries({ queryKey: api.waves.plan.key() })
      return withdrawn
    }
    const restore = async (id: string) => changePlan(wave, await client.assignments.restore({ ids: [id] }))
    return {
      add: visits =>
        attempt(async () => {
          const made = await add(visits)
          steps.current.push(() => remove(made))
        }),
      move: ({ id, branch, shopper }, to) =>
        attempt(async () => {
          changePlan(wave, [await client.assignments.move({ id, ...to })])
          steps.current.push(async () =>
            changePlan(wave, [await client.assignments.move({ id, branch, shopper })]),
          )
        }),
      remove: visit =>
        attempt(async () => {
          const withdrawn = await remove([visit.id])
          steps.current.push(() => (withdrawn.length > 0 ? restore(visit.id) : add([wishOf(visit)])))
        }),
      restore: visit =>
        attempt(async () => {
          await restore(visit.id)
          steps.current.push(() => remove([visit.id]))
        }),
      change: (visit, to) =>
        attempt(async () => {
          const { id, checklist, scenario, from, to: until, fee } = visit
          changePlan(wave, await client.assignments.change({ ids: [id], ...to }))
          const before = { checklist: checklist.code, scenario, from, to: until, fee }
          steps.current.push(async () =>
            changePlan(wave, await client.assignments.change({ ids: [id], ...before })),
          )
        }),
      undo: () =>
        attempt(async () => {
          await steps.current.pop()?.()
          say(t('waves.plan.undone'))
        }),
    }
  }, [wave, say, t])
  return [acts, undoable]
}
