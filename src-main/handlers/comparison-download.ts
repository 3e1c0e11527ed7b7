import type { AskedTable, TableKind } from '../../src-shared/contract/comparison-table.ts'
import type { Language } from '../../src-shared/model/settings.ts'
import type { Sheet } from '../exchange/workbook/sheet.ts'
import { writeWorkbook } from '../exchange/workbook/write-workbook.ts'
import { writeCsv } from '../exchange/write-csv.ts'
import { distributionOfVisits } from '../store/comparison/distribution.ts'
import { fieldworkOfWaves } from '../store/comparison/fieldwork.ts'
import { impressionsOfBranches } from '../store/comparison/impressions.ts'
import { indicesOfBranches } from '../store/comparison/indices.ts'
import { lossesOfQuestions } from '../store/comparison/losses.ts'
import { branchesByPart } from '../store/comparison/parts.ts'
import { quadrantOfView } from '../store/comparison/quadrant.ts'
import { rankBranches } from '../store/comparison/ranking.ts'
import { ratingsBesideAudits } from '../store/rating-comparison.ts'
import { trendOfWaves } from '../store/comparison/trend.ts'
import { twoSideBySide } from '../store/comparison/versus.ts'
import { visitsBehind } from '../store/comparison/visits-behind.ts'
import { comparedIn } from './compare.ts'
import { wordsOf, type Words } from './comparison-tables/columns.ts'
import { distributionTable } from './comparison-tables/distribution-table.ts'
import { fieldworkTable } from './comparison-tables/fieldwork-table.ts'
import { impressionsTable } from './comparison-tables/impressions-table.ts'
import { indicesTable } from './comparison-tables/indices-table.ts'
import { lossesTable } from './comparison-tables/losses-table.ts'
import { partsTable } from './comparison-tables/parts-table.ts'
import { quadrantTable } from './comparison-tables/quadrant-table.ts'
import { rankingTable } from './comparison-tables/ranking-table.ts'
import { ratingsTable } from './comparison-tables/ratings-table.ts'
import { trendTable } from './comparison-tables/trend-table.ts'
import { versusTable } from './comparison-tables/versus-table.ts'
import { visitsTable } from './comparison-tables/visits-table.ts'
import type { Context } from './context.ts'
import { download, type Download } from './download.ts'

/** A table of the comparison as a file, from what its procedure answers; null: no such wave, checklist or branch. */
export async function comparisonFile(
  context: Context,
  asked: AskedTable,
  kind: TableKind,
  language: Language,
): Promise<Download | null> {
  const words = wordsOf(language)
  const sheet = await sheetAsked(context, asked, words)
  if (sheet === null) return null
  const name = [words.t(`comparisonTables.table.${asked.table}`), ...placeOf(asked)].join(' ')
  return download(name, kind, kind === 'csv' ? writeCsv(sheet.rows, language) : await writeWorkbook([sheet]))
}

async function sheetAsked(context: Context, asked: AskedTable, words: Words): Promise<Sheet | null> {
  const store = comparedIn(context)
  const made = <Answer>(answer: Answer | null, table: (answer: Answer, words: Words) => Sheet) =>
    answer === null ? null : table(answer, words)
  switch (asked.table) {
    case 'ranking':
      return made(await rankBranches(store, asked.question), rankingTable)
    case 'parts':
      return made(await branchesByPart(store, asked.question), partsTable)
    case 'trend':
      return made(await trendOfWaves(store, asked.question), trendTable)
    case 'losses':
      return made(await lossesOfQuestions(store, asked.question), lossesTable)
    case 'quadrant':
      return made(await quadrantOfView(store, asked.question), quadrantTable)
    case 'indices':
      return made(await indicesOfBranches(store, asked.question), indicesTable)
    case 'impressions':
      return made(await impressionsOfBranches(store, asked.question), impressionsTable)
    case 'ratings':
      return made(await ratingsBesideAudits(store, asked.question), ratingsTable)
    case 'distribution':
      return made(await distributionOfVisits(store, asked.question), distributionTable)
    case 'fieldwork':
      return made(await fieldworkOfWaves(store, asked.question), fieldworkTable)
    case 'versus':
      return made(await twoSideBySide(store, asked.question), versusTable)
    case 'visits':
      return made(await visitsBehind(store, asked.question), visitsTable)
  }
}

/** The waves and the checklist, where the question names them. */
function placeOf({ question }: AskedTable): string[] {
  const waves =
    'wave' in question ? [question.wave].flat() : 'waves' in question ? (question.waves ?? []) : []
  return [...waves, ...(question.checklist === undefined ? [] : [question.checklist])]
}
