import type { Translate } from '../../../src-shared/messages/translator.ts'
import type { Action } from '../../../src-shared/model/action.ts'

/** Where an action works, in a few words. */
export function placeText(
  { pilot, branch, branchName }: Pick<Action, 'pilot' | 'branch' | 'branchName'>,
  t: Translate,
): string {
  if (pilot !== null) return t('actions.pilot', { title: pilot.title })
  return branch === null ? t('actions.network') : (branchName ?? branch)
}
