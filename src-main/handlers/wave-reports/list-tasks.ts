import type { WaveReportsWish } from '../../../src-shared/contract/reports.ts'
import { listAudits } from '../../store/audit-reading.ts'
import { checklistsMeasured } from '../../store/comparison/filters.ts'
import type { ReportContext } from '../context.ts'
import { comparedForReports, type ComparedForReports } from '../compared-for-reports.ts'
import type { Task } from './task.ts'

/** Everything that a wish asks for, branch by branch; null: no such wave, or nothing in it to report. */
export async function listTasks(
  context: ReportContext,
  wish: WaveReportsWish,
  compared = comparedForReports,
): Promise<Task[] | null> {
  const measured = checklistsMeasured(context.store.reader, wish.wave)
  if (measured === null) return null
  const wanted = measured.filter(code => wish.checklist === undefined || wish.checklist === code)
  const tasks: Task[] = []
  for (const checklist of wanted) {
    const found = await compared(context, wish.wave, checklist)
    if (found.kind === 'compared') tasks.push(...tasksOf(context, wish, found))
  }
  return tasks.length === 0 ? null : tasks
}

function tasksOf(
  { store }: ReportContext,
  { wave, documents }: WaveReportsWish,
  { ranking }: ComparedForReports,
): Task[] {
  const { checklist } = ranking
  const wanted = new Set(documents)
  const approved = wanted.has('audits') ? listAudits(store.reader, { wave, status: ['approved'] }) : []
  const byBranch = Map.groupBy(
    approved.filter(audit => audit.checklist === checklist),
    ({ branch }) => branch,
  )
  return [...ranking.branches, ...ranking.notEnough]
    .filter(({ n }) => n > 0)
    .toSorted((a, b) => (a.branch < b.branch ? -1 : 1))
    .flatMap(({ branch, name }): Task[] => {
      const own = { branch, name, checklist }
      return [
        ...(['branch', 'leaveBehind'] as const)
          .filter(document => wanted.has(document))
          .map(document => ({ ...own, document, audit: null })),
        ...(byBranch.get(branch) ?? []).map(({ id, number }) => ({
          ...own,
          document: 'audits' as const,
          audit: { id, number },
        })),
      ]
    })
}
