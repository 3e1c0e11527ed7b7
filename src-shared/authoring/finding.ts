import type { FaultCode } from '../model/fault.ts'

/** What a check of a checklist can say beyond the faults of its file. */
export type OwnFindingCode =
  | 'neverShown'
  | 'alwaysShown'
  | 'weightZero'
  | 'gateOnly'
  | 'momentWeightZero'
  | 'pointsZero'
  | 'typeNotScored'
  | 'momentNotScored'
  | 'nothingScored'
  | 'lowestBandMissing'
  | 'duplicateText'
  | 'missingLanguage'
  | 'oneLanguage'
  | 'criticalNeverFails'
  | 'longVisit'

/** Where a finding is: the checklist's own head, or a moment or a question by its id in the draft. */
export type FindingPlace =
  | { readonly kind: 'checklist' }
  | { readonly kind: 'moment'; readonly id: string }
  | { readonly kind: 'question'; readonly id: string }

/** Errors block publishing, warnings explain. `part`: the field of the form it is about. */
export interface Finding {
  readonly severity: 'error' | 'warning'
  readonly code: FaultCode | OwnFindingCode
  readonly at: FindingPlace
  readonly part?: string
  readonly details: Readonly<Record<string, string | number>>
}

export function warning(
  code: OwnFindingCode,
  at: FindingPlace,
  part: string,
  details: Finding['details'] = {},
): Finding {
  return { severity: 'warning', code, at, part, details }
}
