import { useSearchParams } from 'wouter'
import { isOpen } from '../../../src-shared/actions/stage-moves.ts'
import type { Action } from '../../../src-shared/model/action.ts'

export const filterNames = ['branch', 'standard', 'stage', 'owner', 'overdue'] as const
export type FilterName = (typeof filterNames)[number]

/** All stages that are not an end. */
export const openOnly = 'open'

export interface ActionsAddress {
  readonly view: 'board' | 'list'
  readonly of: (name: FilterName) => string | null
  readonly set: (name: FilterName | 'view', value: string | null) => void
  readonly fits: (action: Action) => boolean
}

/** What an action is filtered by: its standard, or its question where it has none. */
export const standardOf = ({ standard, checklist, question }: Action) =>
  standard ?? `${checklist}/${question}`

/** View and filters, kept in the address. */
export function useActionsAddress(): ActionsAddress {
  const [search, setSearch] = useSearchParams()
  const of = (name: FilterName) => search.get(name)
  return {
    view: search.get('view') === 'list' ? 'list' : 'board',
    of,
    set: (name, value) =>
      setSearch(
        before => {
          const next = new URLSearchParams(before)
          if (value === null) next.delete(name)
          else next.set(name, value)
          return next
        },
        { replace: true },
      ),
    fits: action => {
      const [branch, standard, stage, owner] = [of('branch'), of('standard'), of('stage'), of('owner')]
      return (
        (branch === null || (action.branches?.includes(branch) ?? true)) &&
        (standard === null || standardOf(action) === standard) &&
        (stage === null || (stage === openOnly ? isOpen(action.stage) : action.stage === stage)) &&
        (owner === null || action.owner === owner) &&
        (of('overdue') === null || action.overdue)
      )
    },
  }
}
