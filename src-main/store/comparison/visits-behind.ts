import {
  mostVisits,
  type VisitsBehind,
  type VisitsQuestion,
} from '../../../src-shared/model/comparison/visits.ts'
import { finalScores, revisionsIn, type Store } from './counted-in-view.ts'
import { purgedVisits } from './purged.ts'
import { visitLines, visitsById, type PartOfVisit } from './visit-lines.ts'
import { viewed, viewOf, type View } from './view.ts'

const whole: PartOfVisit = { kind: 'total', part: '' }

/** The visits that a mark is made of; null: no such wave, checklist, or branch in view. */
export async function visitsBehind(
  store: Store,
  { wave, branch, part, ...rest }: VisitsQuestion,
): Promise<VisitsBehind | null> {
  const view = viewOf(store.reader, { ...rest, waves: [wave].flat() })
  if (view === null || (branch !== undefined && !view.branches.has(branch))) return null
  const branches = branch === undefined ? [...view.branches.keys()] : [branch]
  if (part?.kind === 'question') return await ofQuestion(store, view, branches, part.part)
  // A question was taken care of; the compiler does not see it in `part`.
  const wanted = part === undefined ? null : { kind: part.kind, part: part.part }
  const { kind, part: code } = wanted ?? whole
  const { reader } = store
  const here = new Set(branches)
  const counted = finalScores(reader, view, view.waves, kind)
    .filter(row => row.part === code && here.has(row.branch))
    .reduce((sum, { n, unscored }) => sum + n + unscored, 0)
  const purged = purgedVisits(reader, view, view.waves, wanted ?? whole, branches)
  return {
    ...viewed(view),
    total: Math.max(0, counted - purged),
    purged,
    visits: visitLines(reader, {
      waves: view.waves.map(each => each.code).reverse(),
      keys: [...view.keys.values()],
      branches,
      part: wanted,
      most: mostVisits,
    }),
  }
}

/** What a question came to is told by the answers alone. */
async function ofQuestion(
  { reader, comparison }: Store,
  view: View,
  branches: readonly string[],
  question: string,
): Promise<VisitsBehind> {
  const { total, visits } = await comparison.ask(reader, 'question', {
    checklist: view.checklist,
    revisions: revisionsIn(view.waves),
    waves: view.waves.map(({ code }) => code),
    branches,
    question,
    most: mostVisits,
  })
  const lines = visitsById(
    reader,
    visits.map(({ id }) => id),
  )
  return {
    ...viewed(view),
    total,
    purged: purgedVisits(reader, view, view.waves, whole, branches),
    visits: visits.flatMap(({ id, percent, lost }) => {
      const line = lines.get(id)
      return line === undefined ? [] : [{ ...line, part: { percent, raw: null, lost } }]
    }),
  }
}
