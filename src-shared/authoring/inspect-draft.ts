import type { Checklist } from '../model/checklist.ts'
import type { DraftChecklist } from '../model/draft-checklist.ts'
import { draftOf } from './draft-of.ts'
import { faultFindings } from './fault-findings.ts'
import { fillMinutes } from './fill-minutes.ts'
import type { Finding } from './finding.ts'
import { warning } from './finding.ts'
import { scoringFindings } from './scoring-findings.ts'
import { showingFindings } from './showing-findings.ts'
import { duplicateTextFindings, languageFindings } from './text-findings.ts'

/** Longest time to fill that passes without a remark, minutes. */
const longestFilling = 20

/**
 * Everything to say about a draft before it is published, errors first, otherwise in the order of the checks. A
 * part with an error gets no warnings: it is not finished. Without an error, `readChecklist(fileOf(draft))` accepts it.
 */
export function inspectDraft(draft: DraftChecklist): Finding[] {
  const found = [
    ...faultFindings(draft),
    ...showingFindings(draft),
    ...scoringFindings(draft),
    ...languageFindings(draft),
    ...duplicateTextFindings(draft),
    ...lengthFindings(draft),
  ]
  const errors = found.filter(({ severity }) => severity === 'error')
  const faulty = new Set(errors.map(partKey))
  const warnings = found.filter(one => one.severity === 'warning' && !faulty.has(partKey(one)))
  return [...errors, ...warnings]
}

function partKey({ at, part }: Finding): string {
  return `${at.kind} ${at.kind === 'checklist' ? '' : at.id} ${part ?? ''}`
}

/** The same about a checklist that was published or imported; the ids are its codes. */
export function inspectChecklist(checklist: Checklist): Finding[] {
  return inspectDraft(draftOf(checklist, {}))
}

function lengthFindings(draft: DraftChecklist): Finding[] {
  const minutes = fillMinutes(draft)
  if (minutes <= longestFilling) return []
  return [warning('longVisit', { kind: 'checklist' }, 'moments', { minutes })]
}
