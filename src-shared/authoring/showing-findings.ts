import type { DraftChecklist } from '../model/draft-checklist.ts'
import { draftReach } from './draft-reach.ts'
import type { Finding } from './finding.ts'
import { warning } from './finding.ts'

/**
 * Conditions that no completed visit can fulfil (errors: the question or the moment would never be asked), and
 * conditions that hold in every one. Questions of an unreachable moment are not named again. Says nothing where
 * the answer is not certain.
 */
export function showingFindings(draft: DraftChecklist): Finding[] {
  return draftReach(draft).flatMap(({ at, reach }): Finding[] => {
    if (reach === null) return []
    if (!reach.canHold && reach.canFail)
      return [{ severity: 'error', code: 'neverShown', at, part: 'showIf', details: {} }]
    return reach.canHold && !reach.canFail ? [warning('alwaysShown', at, 'showIf')] : []
  })
}
