import { largestPackage } from './package-limits.ts'

/** What an audit takes in a package; an evidence file that several name is put in once. */
export type AuditWeight = {
  /** Bytes of its record. */
  readonly record: number
  readonly evidence: readonly { readonly sha256: string; readonly bytes: number }[]
}

/** Names, directory and manifest entry of one file. */
const entryBytes = 600

/**
 * Groups audits in their order so that each package stays below `most` bytes and stands alone. An audit above that by
 * itself is a package of its own.
 */
export function splitPackages<Audit extends AuditWeight>(
  audits: readonly Audit[],
  most: number = largestPackage,
): Audit[][] {
  const parts: Audit[][] = []
  let part: Audit[] = []
  let inPart = new Set<string>()
  let bytes = 0
  for (const audit of audits) {
    const weigh = () =>
      audit.evidence
        .filter(
          ({ sha256 }, at, all) => !inPart.has(sha256) && all.findIndex(one => one.sha256 === sha256) === at,
        )
        .reduce((sum, file) => sum + file.bytes + entryBytes, audit.record + entryBytes)
    if (part.length > 0 && bytes + weigh() > most) {
      parts.push(part)
      part = []
      inPart = new Set()
      bytes = 0
    }
    bytes += weigh()
    part.push(audit)
    for (const { sha256 } of audit.evidence) inPart.add(sha256)
  }
  if (part.length > 0) parts.push(part)
  return parts
}
