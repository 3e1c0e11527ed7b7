import type {
  BranchAnswer,
  BranchPage,
  BranchPageQuestion,
} from '../../../src-shared/model/comparison/branch-page.ts'
import { mostVisits } from '../../../src-shared/model/comparison/visits.ts'
import { localisedText } from '../../../src-shared/model/localised-text.ts'
import { branchByCode } from '../branches.ts'
import type { Reader } from '../connection.ts'
import { fromColumn } from '../json-column.ts'
import { reading } from '../together.ts'
import { branchHistory } from './branch-history.ts'
import { branchParts } from './branch-parts.ts'
import { failedTwice } from './branch-standards.ts'
import { finalScores, type Store } from './counted-in-view.ts'
import { purgedVisits } from './purged.ts'
import { visitLines } from './visit-lines.ts'
import { viewed, viewOf, type View } from './view.ts'

/** What counts at a branch, the newest wave first: a probe of the sums' key for each wave and revision. */
export const measuredAtSql = `SELECT c.code, c.title FROM wave w CROSS JOIN checklist c
  WHERE EXISTS (SELECT 1 FROM aggregate g WHERE g.wave_id = w.id AND g.checklist_id = c.id AND g.kind = 'total'
  AND g.part = '' AND g.branch_id = (SELECT id FROM branch WHERE code = ?))
  ORDER BY w.from_date DESC, w.code DESC, c.code, c.revision DESC`

/** Everything of one branch; null: no such branch, wave or checklist. */
export async function branchPage(store: Store, question: BranchPageQuestion): Promise<BranchAnswer | null> {
  const branch = branchByCode(store.reader, question.branch)
  if (branch === null) return null
  const checklists = measuredAt(store.reader, branch.code)
  const checklist = question.checklist ?? checklists[0]?.code
  if (checklist === undefined) return question.wave === undefined ? { branch, checklists, page: null } : null
  const view = viewOf(store.reader, { checklist, channel: question.channel })
  if (view === null) return null
  const finals = finalScores(store.reader, view, view.waves, 'total')
  const visited = new Set(finals.filter(row => row.branch === branch.code).map(({ wave }) => wave))
  const wave = question.wave ?? view.waves.findLast(({ code }) => visited.has(code))?.code ?? null
  const place = view.waves.findIndex(({ code }) => code === wave)
  if (question.wave !== undefined && place < 0) return null
  const { target } = (wave === null ? null : viewOf(store.reader, { checklist, waves: [wave] })) ?? view
  const before = view.waves.slice(0, Math.max(0, place)).findLast(({ code }) => visited.has(code)) ?? null
  return {
    branch,
    checklists,
    page: {
      ...viewed(view),
      target,
      ...(await branchHistory(store, view, branch.code)),
      wave,
      before: before?.code ?? null,
      ...(await branchParts(store, { ...view, target }, view.waves[place] ?? null, branch.code)),
      failedTwice: await failedTwice(store, view, [view.waves[place] ?? null, before], branch.code),
      ...visitsOf(store, view, branch.code, finals),
    },
  }
}

function measuredAt(reader: Reader, branch: string): BranchAnswer['checklists'] {
  return reading(reader, 'comparison.measuredAt', () => {
    const rows = reader.sql<{ code: string; title: string }>(measuredAtSql).all(branch)
    const found = new Map<string, BranchAnswer['checklists'][number]>()
    for (const { code, title } of rows) {
      if (!found.has(code))
        found.set(code, { code, title: fromColumn(localisedText, title, `checklist ${code}`) })
    }
    return [...found.values()]
  })
}

function visitsOf(
  { reader }: Store,
  view: View,
  branch: string,
  finals: readonly { readonly branch: string; readonly n: number; readonly unscored: number }[],
): Pick<BranchPage, 'visits' | 'visitsTotal'> {
  const counted = finals
    .filter(row => row.branch === branch)
    .reduce((sum, { n, unscored }) => sum + n + unscored, 0)
  const purged = purgedVisits(reader, view, view.waves, { kind: 'total', part: '' }, [branch])
  return {
    visits: visitLines(reader, {
      waves: view.waves.map(({ code }) => code).reverse(),
      keys: [...view.keys.values()],
      branches: [branch],
      part: null,
      most: mostVisits,
    }),
    visitsTotal: Math.max(0, counted - purged),
  }
}
