import type { ComparisonQuestion } from '../../../src-shared/model/comparison.ts'
import type { CriticalFailures } from '../../../src-shared/model/comparison/critical-failures.ts'
import { revisionsIn, type Store } from './counted-in-view.ts'
import { viewOf } from './view.ts'

/** Which critical questions failed, and in how many visits; null: no such wave or checklist. */
export async function criticalFailures(
  { reader, comparison }: Store,
  { wave, ...rest }: ComparisonQuestion,
): Promise<CriticalFailures | null> {
  const view = viewOf(reader, { ...rest, waves: [wave].flat() })
  if (view === null) return null
  const rows = await comparison.ask(reader, 'critical', {
    waves: view.waves.map(({ code }) => code),
    checklist: view.checklist,
    revisions: revisionsIn(view.waves),
  })
  const here = rows.filter(({ branch }) => view.branches.has(branch))
  const questions = view.newest.moments.flatMap(moment => moment.questions)
  const failing = new Map(
    questions.flatMap(({ code, critical }) => (critical === undefined ? [] : [[code, 0]])),
  )
  for (const { failed } of here)
    for (const { question, visits } of failed) failing.set(question, (failing.get(question) ?? 0) + visits)
  const texts = new Map(questions.map(({ code, text }) => [code, text]))
  const sum = (of: 'visits' | 'failing') => here.reduce((all, row) => all + row[of], 0)
  return {
    visits: sum('visits'),
    failing: sum('failing'),
    failures: [...failing.values()].reduce((all, visits) => all + visits, 0),
    questions: [...failing]
      .map(([question, visits]) => ({ question, text: texts.get(question) ?? null, failing: visits }))
      .sort((a, b) => b.failing - a.failing || (a.question < b.question ? -1 : 1)),
  }
}
