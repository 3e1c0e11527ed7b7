import type { AuditRecord } from '../../../src-shared/model/package/audit-record.ts'

function ascending(numbers: readonly number[], step: number | null): boolean {
  return numbers.every((number, at) => {
    const before = numbers[at - 1]
    return before === undefined || (step === null ? number > before : number === before + step)
  })
}

/**
 * What a record says that no visit can be, beyond its shape: null, or the name of the field. `sizes`: of the evidence
 * files in the package, by hash.
 */
export function checkRecord(record: AuditRecord, sizes: ReadonlyMap<string, number>): string | null {
  const { submissions, scores, evidence, status } = record
  const last = submissions.at(-1)
  if (
    !ascending(
      submissions.map(({ number }) => number),
      1,
    )
  )
    return 'submissions'
  if (last?.withdrawnAt !== null) return 'submissions'
  if ((status === 'impossible') !== (last.kind === 'impossible')) return 'status'
  if (
    !ascending(
      scores.map(({ revision }) => revision),
      null,
    )
  )
    return 'scores'
  const ids = new Set(evidence.map(({ id }) => id))
  if (ids.size !== evidence.length) return 'evidence'
  if (!evidence.every(({ sha256, bytes }) => sizes.get(sha256) === bytes)) return 'evidence'
  return null
}
