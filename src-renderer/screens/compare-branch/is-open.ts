import { openStages, type Action } from '../../../src-shared/model/action.ts'

/** Still in one of the four stages. */
export function isOpen({ stage }: Pick<Action, 'stage'>): boolean {
  return openStages.some(open => open === stage)
}
