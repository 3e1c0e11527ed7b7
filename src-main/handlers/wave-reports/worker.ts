import { writeFile } from 'node:fs/promises'
import type { WaveReportsWish } from '../../../src-shared/contract/reports.ts'
import { auditReport } from '../audit-report.ts'
import { branchReport } from '../branch-report.ts'
import { comparedForReports, type ComparedForReports, type NoReport } from '../compared-for-reports.ts'
import type { ReportContext } from '../context.ts'
import { leaveBehind } from '../leave-behind.ts'
import { listTasks } from './list-tasks.ts'
import { stepBack } from './step-back.ts'
import type { Asked, MadeTask, Task } from './task.ts'
import { threadContext } from './thread-context.ts'

stepBack()

const contexts = new Map<string, ReportContext>()
const waves = new Map<string, Promise<ComparedForReports | NoReport>>()

/** Runs in its own thread: reads the data folder beside the app, gathers, prints, and writes each PDF to its file. */
export default async function run(asked: Asked): Promise<Task[] | MadeTask | null> {
  const { folder } = asked
  const context = contexts.get(folder) ?? threadContext(folder)
  contexts.set(folder, context)
  if (asked.kind === 'list') return listTasks(context, asked.wish, compared)
  const made = await make(context, asked.wish, asked.task)
  if (made === null) return null
  await writeFile(asked.file, made.pdf, { mode: 0o600 })
  return { name: made.name, bytes: made.pdf.byteLength }
}

/** What the branches of a wave have in common, gathered once by each thread. */
function compared(context: ReportContext, wave: string, checklist: string | undefined) {
  const key = JSON.stringify([context.store.folder, wave, checklist])
  const found = waves.get(key) ?? comparedForReports(context, wave, checklist)
  waves.set(key, found)
  return found
}

async function make(
  context: ReportContext,
  { wave, lang, paper, privacy }: WaveReportsWish,
  { document, branch, checklist, audit }: Task,
): Promise<{ readonly pdf: Uint8Array; readonly name: string } | null> {
  const sheet = { lang, paper, privacy }
  if (document === 'audits') {
    return audit && auditReport(context, { id: audit.id, edition: 'branch', ...sheet })
  }
  const known = await compared(context, wave, checklist)
  if (known.kind !== 'compared') return null
  const wish = { ...sheet, branch, wave, checklist }
  const made = await (document === 'branch' ? branchReport : leaveBehind)(context, wish, known)
  return made.kind === 'made' ? made : null
}
