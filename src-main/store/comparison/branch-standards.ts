import type { BranchPage } from '../../../src-shared/model/comparison/branch-page.ts'
import type { Share } from '../../../src-shared/statistics/wilson.ts'
import { inCommon, type Store } from './counted-in-view.ts'
import { addShares, shareMet } from './shares-met.ts'
import type { View, ViewWave } from './view.ts'

/** Standards that were not met in at least one visit of both waves, the least met now first. */
export async function failedTwice(
  store: Store,
  view: View,
  [now, before]: readonly [ViewWave | null, ViewWave | null],
  branch: string,
): Promise<BranchPage['failedTwice']> {
  if (now === null || before === null) return []
  const [is, was] = [await metIn(store, view, now, branch), await metIn(store, view, before, branch)]
  const failed = [...is].flatMap(([standard, share]) => {
    const earlier = was.get(standard)
    if (earlier === undefined || share.met === share.n || earlier.met === earlier.n) return []
    return [{ standard, now: shareMet(share), was: shareMet(earlier) }]
  })
  return failed
    .map(each => ({ ...each, questions: questionsOf(view, each.standard) }))
    .sort(
      (a, b) =>
        (a.now.share ?? 0) - (b.now.share ?? 0) ||
        (a.was.share ?? 0) - (b.was.share ?? 0) ||
        (a.standard < b.standard ? -1 : 1),
    )
}

/** By standard; each wave by what its own revisions ask. */
async function metIn(
  store: Store,
  view: View,
  wave: ViewWave,
  branch: string,
): Promise<ReadonlyMap<string, Share>> {
  const { standards } = await inCommon(store, view, [wave], 'standard', { branches: [branch] })
  const own = standards.filter(row => row.branch === branch)
  return new Map(
    [...Map.groupBy(own, ({ standard }) => standard)].map(([code, rows]) => [code, addShares(rows)]),
  )
}

function questionsOf({ newest }: View, standard: string): BranchPage['failedTwice'][number]['questions'] {
  return newest.moments.flatMap(moment =>
    moment.questions
      .filter(question => question.standard === standard)
      .map(({ code, text }) => ({ code, text, moment: moment.code })),
  )
}
