import { canonicalJson } from '../../../src-shared/model/canonical-json.ts'
import { attachedFile } from '../audit/attachment.ts'
import type { Seal } from '../audit-report.ts'
import type { Definition } from '../engine/node.ts'
import type { PrintedSheet } from '../printed-sheet.ts'

/** The name of the file inside the PDF. */
export const comparisonFile = 'comparison.json'

/** Canonical JSON (RFC 8785) of what the pages of a report are made from, but for the logo: what is signed. */
export function comparisonBytes(
  kind: 'vizit.branch-report' | 'vizit.network-report',
  { organisation, ...report }: PrintedSheet,
): Uint8Array<ArrayBuffer> {
  const data = { format: kind, version: 1, ...report, organisation: organisation.name }
  return new TextEncoder().encode(canonicalJson(data))
}

/** The data as a file in the PDF. Throws for a seal of other data. */
export function comparisonAttachment(
  description: string,
  data: Uint8Array,
  seal: Seal | null,
): Definition['attachments'] {
  return [{ name: comparisonFile, description, mime: 'application/json', bytes: attachedFile(data, seal) }]
}
