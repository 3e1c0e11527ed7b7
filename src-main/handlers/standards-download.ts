import { translator } from '../../src-shared/messages/translator.ts'
import type { Language } from '../../src-shared/model/settings.ts'
import { writeStandardsJson } from '../exchange/standards/write-standards-json.ts'
import { writeStandardsTable } from '../exchange/standards/write-standards-table.ts'
import { writeWorkbook } from '../exchange/workbook/write-workbook.ts'
import { writeCsv } from '../exchange/write-csv.ts'
import { done, refused, type Result } from '../store/result.ts'
import { storedStandards } from '../store/standards.ts'
import type { Context } from './context.ts'
import { download, type Download, type DownloadKind } from './download.ts'

export interface StandardsWish {
  readonly kind: DownloadKind
  /** All of them when it is not given. */
  readonly industry?: string | undefined
  /** Of titles and closed lists in a table. */
  readonly language: Language
}

/**
 * `NONE`: nothing to put into the file. `INDUSTRY_NEEDED`: a JSON file holds one industry, and the library has
 * several.
 */
export type StandardsRefusal =
  | { readonly code: 'NONE' }
  | { readonly code: 'INDUSTRY_NEEDED'; readonly industries: readonly string[] }

/**
 * The library of standards as a file. A table of an empty library is its headings, to be filled in. A JSON file
 * holds one industry: the one asked for, or the only one there is.
 */
export async function standardsFile(
  context: Context,
  { kind, industry, language }: StandardsWish,
): Promise<Result<Download, StandardsRefusal>> {
  const all = storedStandards(context.store.reader)
  const lines = industry === undefined ? all : all.filter(line => line.industry === industry)
  if (industry !== undefined && lines.length === 0) return refused({ code: 'NONE' })
  const name = industry === undefined ? 'standards' : `standards-${industry}`
  if (kind === 'json') {
    const industries = [...new Set(lines.map(line => line.industry))].sort()
    const [only, ...others] = industries
    if (only === undefined) return refused({ code: 'NONE' })
    if (others.length > 0) return refused({ code: 'INDUSTRY_NEEDED', industries })
    return done(download(`standards-${only}`, kind, writeStandardsJson(only, lines)))
  }
  const rows = writeStandardsTable(lines, language)
  if (kind === 'csv') return done(download(name, kind, writeCsv(rows, language)))
  const sheet = { name: translator(language)('standardsTable.sheet'), rows }
  return done(download(name, kind, await writeWorkbook([sheet])))
}
