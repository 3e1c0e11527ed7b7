import type { ComparisonQuestion, LossesOfQuestions } from '../../../src-shared/model/comparison.ts'
import { pareto } from '../../../src-shared/statistics/lost-points.ts'
import { inCommon, type Store } from './counted-in-view.ts'
import { viewed, viewOf } from './view.ts'

/** Where points are lost, question by question, from the answers; null: no such wave or checklist. */
export async function lossesOfQuestions(
  store: Store,
  { wave, ...rest }: ComparisonQuestion,
): Promise<LossesOfQuestions | null> {
  const view = viewOf(store.reader, { ...rest, waves: [wave].flat() })
  if (view === null) return null
  const { basis, rows, visits, purged } = await inCommon(store, view, view.waves, 'question', {
    merged: true,
  })
  const questions = new Map(
    view.newest.moments.flatMap(moment =>
      moment.questions.map(({ code, text, criterion = null }) => [
        code,
        { text, moment: moment.code, criterion },
      ]),
    ),
  )
  const losses = [...Map.groupBy(rows, ({ part }) => part)].map(([code, own]) => ({
    code,
    lost: own.reduce((sum, row) => sum + row.lost, 0),
    n: own.reduce((sum, row) => sum + row.measured, 0),
    visitsLosing: own.reduce((sum, row) => sum + row.losing, 0),
  }))
  return {
    ...viewed(view),
    basis,
    visits,
    purged,
    bars: pareto(losses).map(bar => ({
      ...bar,
      lost: bar.lost / 1e6,
      ...(questions.get(bar.code) ?? { text: null, moment: '', criterion: null }),
    })),
  }
}
