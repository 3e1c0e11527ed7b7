import type { ContractOutputs } from '../../app/contract-outputs.ts'

type Wave = ContractOutputs['retention']['plan'][number]

/** A date of a wave that will touch something. */
export interface ComingPurge {
  readonly wave: string
  readonly what: 'evidence' | 'visits'
  /** YYYY-MM-DD: kept until the end of it. */
  readonly date: string
  /** The date is over. */
  readonly due: boolean
  readonly audits: number
  readonly files: number
  readonly bytes: number
}

/** Every date that still has something to touch, the nearest first; evidence before the visits of one day. */
export function comingPurges(waves: readonly Wave[]): ComingPurge[] {
  return waves
    .flatMap(
      ({ wave, evidenceUntil, visitsUntil, evidenceDue, visitsDue, files, bytes, audits, withEvidence }) => [
        ...(evidenceUntil !== null && files > 0
          ? [
              {
                wave,
                what: 'evidence' as const,
                date: evidenceUntil,
                due: evidenceDue,
                audits: withEvidence,
                files,
                bytes,
              },
            ]
          : []),
        ...(visitsUntil !== null && audits > 0
          ? [{ wave, what: 'visits' as const, date: visitsUntil, due: visitsDue, audits, files, bytes }]
          : []),
      ],
    )
    .toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
}
