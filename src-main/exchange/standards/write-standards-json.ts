import type { StandardDocument } from '../../../src-shared/model/standard.ts'
import type { StandardsFile } from '../../../src-shared/model/standards-file.ts'
import { isVariant } from '../../../src-shared/model/resolve-standard.ts'
import type { StandardsTableLine } from './write-standards-table.ts'

/**
 * A file of standards of one industry. It says nothing of a status, and who takes it in would use every standard
 * in it: retired ones are left out, unless a variant that is in use needs one as its base.
 */
export function writeStandardsJson(industry: string, lines: readonly StandardsTableLine[]): string {
  const ofIndustry = lines.filter(line => line.industry === industry)
  const inUse = ofIndustry.filter(({ status }) => status !== 'retired')
  const bases = new Set(inUse.flatMap(({ document }) => (isVariant(document) ? [document.base] : [])))
  const standards: StandardDocument[] = ofIndustry
    .filter(({ document, status }) => status !== 'retired' || bases.has(document.code))
    .map(({ document }) => document)
  const file: StandardsFile = { format: 'vizit.standards', version: 1, industry, standards }
  return `${JSON.stringify(file, null, 2)}\n`
}
