import { extname, join } from 'node:path'
import { Piscina } from 'piscina'
import type { FailedReport, ReportsProgress, WaveReportsWish } from '../../../src-shared/contract/reports.ts'
import { deviceKey } from '../../exchange/device-key.ts'
import { threadLimits } from '../../reports/thread-limits.ts'
import type { ReportContext } from '../context.ts'
import { refuse } from '../refuse.ts'
import { failedOf, type Asked, type MadeTask, type Task } from './task.ts'

/** Two are what a laptop has to spare. */
const threads = 2

/** A PDF where it was written; `name`: as a person would call it, with its branch's folder where there are several. */
export interface MadeFile {
  readonly file: string
  readonly name: string
}

export interface WaveReports {
  readonly made: readonly MadeFile[]
  readonly failed: readonly FailedReport[]
}

/** Makes the reports of a wave in a folder. What fails is listed, the rest stands. Throws when it is stopped. */
export async function makeWaveReports(
  context: ReportContext,
  wish: WaveReportsWish,
  folder: string,
  report: (progress: ReportsProgress) => void,
  signal?: AbortSignal,
): Promise<WaveReports> {
  const data = context.store.folder
  // Before threads ask for it at once: the first call of a folder writes it.
  deviceKey(data)
  const pool = new Piscina<Asked, Task[] | MadeTask | null>({
    filename: new URL(`./worker${extname(import.meta.filename)}`, import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: threadLimits,
  })
  const stopping = signal ? { signal } : {}
  try {
    report({ done: 0, total: null })
    const tasks = await pool.run({ kind: 'list', folder: data, wish }, stopping)
    if (!Array.isArray(tasks)) return refuse('NOT_FOUND')
    let done = 0
    report({ done, total: tasks.length })
    const results = await Promise.all(
      tasks.map(async (task, at) => {
        const file = join(folder, `${at}.pdf`)
        const made = await pool
          .run({ kind: 'make', folder: data, wish, task, file }, stopping)
          .catch(() => (signal?.throwIfAborted(), null))
        done += 1
        report({ done, total: tasks.length })
        return made === null || Array.isArray(made) ? { task, made: null } : { task, made: { ...made, file } }
      }),
    )
    const names = new Set<string>()
    const several = wish.documents.length > 1
    return {
      made: results.flatMap(({ task, made }) =>
        made === null ? [] : [{ file: made.file, name: freeName(names, placeOf(task, made.name, several)) }],
      ),
      failed: results.flatMap(({ task, made }) => (made === null ? [failedOf(task)] : [])),
    }
  } finally {
    await pool.destroy()
  }
}

/** Several documents of a branch share its folder. */
function placeOf({ name, branch }: Task, file: string, several: boolean): string {
  if (!several) return file
  return `${`${name} (${branch})`.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '-')}/${file}`
}

/** Branches may be called alike, and have several checklists. */
function freeName(taken: Set<string>, name: string): string {
  let free = name
  for (let i = 2; taken.has(free.toLowerCase()); i += 1) free = name.replace(/\.pdf$/u, ` ${i}.pdf`)
  taken.add(free.toLowerCase())
  return free
}
