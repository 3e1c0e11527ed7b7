import { localised } from '../../src-shared/format/localised.ts'
import type { Action } from '../../src-shared/model/action.ts'
import type { Language } from '../../src-shared/model/settings.ts'
import type { Sheet } from '../exchange/workbook/sheet.ts'
import { writeWaveWorkbook } from '../exchange/workbook/write-workbook.ts'
import { listActions } from '../store/actions.ts'
import { checklistsMeasured } from '../store/comparison/filters.ts'
import { rankBranches } from '../store/comparison/ranking.ts'
import { ratingsBesideAudits } from '../store/rating-comparison.ts'
import { comparedIn } from './compare.ts'
import { sheetOf, wordsOf, type Column, type Words } from './comparison-tables/columns.ts'
import { rankingTable } from './comparison-tables/ranking-table.ts'
import { ratingsTable } from './comparison-tables/ratings-table.ts'
import type { Context } from './context.ts'
import { download, type Download } from './download.ts'
import { today } from './working-day.ts'

interface Wish {
  /** Codes; without a branch the whole wave. */
  readonly wave: string
  readonly branch?: string | undefined
  readonly language: Language
}

/**
 * Answers, scores, branches, customers' ratings (without their texts) and actions of a wave as one workbook, over its
 * approved visits; shoppers by their alias alone. null: no such wave.
 */
export async function waveWorkbook(
  context: Context,
  { wave, branch, language }: Wish,
): Promise<Download | null> {
  const checklists = checklistsMeasured(context.store.reader, wave)
  if (checklists === null) return null
  const words = wordsOf(language)
  const branches: Sheet[] = []
  const ratings: Sheet[] = []
  for (const checklist of checklists) {
    const ranking = await rankBranches(comparedIn(context), { wave, checklist })
    if (ranking !== null) branches.push(ofChecklist(rankingTable(ranking, words), checklist, words))
    const rated = await ratingsBesideAudits(comparedIn(context), { wave, checklist })
    if (rated !== null && rated.ratings > 0)
      ratings.push(ofChecklist(ratingsTable(rated, words), checklist, words))
  }
  const actions = listActions(context.store.reader, { wave, branch }, today(context))
  const { folder } = context.store
  const bytes = await writeWaveWorkbook({ folder, wave, branch: branch ?? null, language }, [
    together(branches, words.t('comparisonTables.workbook.sheets.branches')),
    ...(ratings.length === 0 ? [] : [together(ratings, words.t('comparisonTables.workbook.sheets.ratings'))]),
    actionsSheet(actions, words),
  ])
  const name = [
    words.t('comparisonTables.workbook.file', { wave }),
    ...(branch === undefined ? [] : [branch]),
  ]
  return download(name.join(' '), 'xlsx', bytes)
}

/** Each table is of one checklist: named in the first column. */
function ofChecklist({ name, rows }: Sheet, checklist: string, { t }: Words): Sheet {
  const head = t('comparisonTables.workbook.column.checklist')
  return { name, rows: rows.map((row, at) => [at === 0 ? head : checklist, ...row]) }
}

/** Tables of several checklists one below the other, under one heading. */
function together(sheets: readonly Sheet[], name: string): Sheet {
  const [first, ...others] = sheets
  return {
    name,
    rows: [...(first?.rows ?? []), ...others.flatMap(({ rows }) => rows.slice(1))],
  }
}

function actionsSheet(actions: readonly Action[], { t, language }: Words): Sheet {
  const title = (
    key:
      | 'number'
      | 'standard'
      | 'where'
      | 'cause'
      | 'measure'
      | 'stance'
      | 'owner'
      | 'due'
      | 'stage'
      | 'proposal',
  ) => t(`comparisonTables.workbook.column.${key}`)
  const columns: Column<Action>[] = [
    { title: title('number'), of: action => action.number },
    { title: title('standard'), of: action => action.standard },
    { title: t('comparisonTables.column.text'), of: action => localised(action.questionText, language) },
    {
      title: title('where'),
      of: ({ branches, branchName }) => branchName ?? branches?.join('; ') ?? t('actions.network'),
    },
    { title: title('cause'), of: action => t(`actions.cause.${action.cause}`) },
    { title: title('measure'), of: action => action.measure },
    { title: title('stance'), of: action => t(`actions.stance.${action.stance}`) },
    { title: title('owner'), of: action => action.owner || null },
    { title: title('due'), of: ({ due }) => (due === null ? null : new Date(`${due}T00:00:00Z`)) },
    { title: title('stage'), of: action => t(`actions.stage.${action.stage}`) },
    {
      title: title('proposal'),
      of: ({ proposal }) => (proposal === null ? null : t(`actions.proposal.${proposal.kind}`)),
    },
  ]
  return sheetOf(t('comparisonTables.workbook.sheets.actions'), columns, actions)
}
