import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { changedFields, isVariant, resolveStandard } from '../../../src-shared/model/resolve-standard.ts'
import type { StandardDocument } from '../../../src-shared/model/standard.ts'
import { standardsFileSchema } from '../../../src-shared/model/standards-file.ts'
import type { StandardLine } from '../../../src-renderer/screens/standards/standard-line.ts'

const folder = join(import.meta.dirname, '../../../resources/library')

const files = readdirSync(folder).map(industry =>
  standardsFileSchema.parse(JSON.parse(readFileSync(join(folder, industry, 'standards.json'), 'utf8'))),
)

/** Every document of the starter library. */
export const libraryDocuments: readonly StandardDocument[] = files.flatMap(file => file.standards)

const byCode = new Map(libraryDocuments.map(document => [document.code, document]))

/** The starter library as its screen gets it. */
export const libraryLines: readonly StandardLine[] = files.flatMap(({ industry, standards }) =>
  standards.map(document => {
    const standard = resolveStandard(document, code => byCode.get(code))
    if (!standard) throw new Error(`${document.code} has no base`)
    return {
      standard,
      base: isVariant(document) ? document.base : null,
      changes: changedFields(document),
      industry,
      status: 'active' as const,
      revision: 1,
      changedAt: '2026-11-01T10:00:00.000Z',
      author: '',
      uses: 0,
    }
  }),
)

/** The library's line of a code. */
export function libraryLine(code: string): StandardLine {
  const line = libraryLines.find(one => one.standard.code === code)
  if (!line) throw new Error(`no standard ${code}`)
  return line
}
