import type { DraftChecklist } from '../model/draft-checklist.ts'
import { fault, type Fault, type Path } from '../model/fault.ts'
import type { FindingPlace } from './finding.ts'
import { showingFindings } from './showing-findings.ts'

/**
 * What keeps a draft from being published although its file is sound: a question or a moment that no completed
 * visit would ever show. Paths are those of the checklist file.
 */
export function publishingFaults(draft: DraftChecklist): Fault[] {
  return showingFindings(draft)
    .filter(({ severity }) => severity === 'error')
    .map(({ at }) => fault([...pathOf(draft, at), 'showIf'], 'conditionNeverHolds'))
}

function pathOf({ moments }: DraftChecklist, at: FindingPlace): Path {
  if (at.kind === 'checklist') return []
  if (at.kind === 'moment') return ['moments', moments.findIndex(({ id }) => id === at.id)]
  const moment = moments.findIndex(({ questions }) => questions.some(({ id }) => id === at.id))
  const place = moments[moment]?.questions.findIndex(({ id }) => id === at.id) ?? -1
  return ['moments', moment, 'questions', place]
}
