import { translator } from '../../../src-shared/messages/translator.ts'
import { languageSchema } from '../../../src-shared/model/settings.ts'
import { sameWords } from './same-words.ts'

/** The columns of a table of standards, in their order. */
export const standardsColumns = [
  'code',
  'base',
  'industry',
  'moment',
  'moment_ru',
  'moment_en',
  'text_ru',
  'text_en',
  'good_ru',
  'good_en',
  'evidence_ru',
  'evidence_en',
  'evidence_rule',
  'na_ru',
  'na_en',
  'na_allowed',
  'criterion',
  'dimension',
  'level',
  'stance',
  'channel',
  'segment',
  'critical',
  'target',
  'review_by',
  'status',
] as const
export type StandardsColumn = (typeof standardsColumns)[number]

/** Columns that tables of other things have too. */
const elsewhere = new Set<StandardsColumn>(['code', 'industry', 'segment', 'status', 'channel', 'level'])

/** The headings a column may have besides its name. */
export function titlesOf(column: StandardsColumn): string[] {
  return languageSchema.options.map(language => translator(language)(`standardsTable.columns.${column}`))
}

const known = new Map<string, StandardsColumn>(
  standardsColumns.flatMap(column =>
    [column, ...titlesOf(column)].map(heading => [sameWords(heading), column] as const),
  ),
)

export interface HeadingsFound {
  /** The heading in the file of each column that is there. */
  readonly headings: ReadonlyMap<StandardsColumn, string>
  /** Headings that say nothing of a standard, or say it a second time. */
  readonly ignored: readonly string[]
}

/** Which column stands under which heading: by its name, or by its title in either language. */
export function findHeadings(columns: readonly string[]): HeadingsFound {
  const headings = new Map<StandardsColumn, string>()
  const ignored: string[] = []
  for (const heading of columns) {
    const column = known.get(sameWords(heading))
    if (column !== undefined && !headings.has(column)) headings.set(column, heading)
    else if (heading !== '') ignored.push(heading)
  }
  return { headings, ignored }
}

/** Whether the headings are those of a table of standards, rather than of branches or anything else. */
export function isStandardsTable(columns: readonly string[]): boolean {
  const { headings } = findHeadings(columns)
  return headings.has('code') && [...headings.keys()].some(column => !elsewhere.has(column))
}
