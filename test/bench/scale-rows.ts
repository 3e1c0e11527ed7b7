import { createComparisonPool } from '../../src-main/store/comparison/pool.ts'
import { openReader } from '../../src-main/store/open-store.ts'
import { inAnswers, pointsOf } from './answers-in-sql.ts'
import { value } from './bench-visit.ts'
import { clickRow } from './click-row.ts'
import { approvedVisits, asked } from './comparison-asked.ts'
import { inMemory, loopOver } from './in-memory.ts'
import { interleaved, median, timeOf } from './measure.ts'
import { limitRow, ratioRow, time, type Part } from './row.ts'
import type { Stage } from './stage.ts'

/** A large network: `demo --branches 200 --waves 8 --visits 62`, say. It is read only. */
const folder = process.env['VIZIT_SCALE']
const question = { wave: '2026-Q4', checklist: 'bank-branch' }
const rounds = 31
const budget = 10

/** The comparison of a network that is there already; null: none was named. */
export async function scaleRows(stage: Stage): Promise<Part | null> {
  if (folder === undefined) {
    console.log('\nComparison at scale: not measured, VIZIT_SCALE names no data folder')
    return null
  }
  const reader = value(openReader(folder))
  const comparison = createComparisonPool()
  try {
    const visits = approvedVisits(reader).toLocaleString('en')
    const arrays = inMemory(reader, question.wave)
    // What the first ones read off the disk, the system keeps.
    for (const what of ['parts', 'branches'] as const) await asked(reader, comparison, what, question)
    const times = await interleaved(rounds, {
      parts: () => asked(reader, comparison, 'parts', question),
      branches: () => asked(reader, comparison, 'branches', question),
      loop: () => timeOf(() => loopOver(arrays)),
    })
    const points = pointsOf(reader, question.checklist)
    const sql = await timeOf(() => inAnswers(reader, question.wave, points))
    const beside = `the answers in SQL ${time(sql)}`
    const within = (work: string, ms: number) =>
      limitRow(work, time(ms), `${budget} ms`, ms <= budget, beside)
    const [parts, branches, loop] = [median(times.parts), median(times.branches), median(times.loop)]
    const click = await clickRow(await stage.browser(), folder, await stage.pages('real'), `${visits} visits`)
    return {
      rows: [
        within(`branch by moment, ${visits} visits`, parts),
        within(`ranking, ${visits} visits`, branches),
        ratioRow(
          `branch by moment, ${visits} visits`,
          parts,
          { of: 'a loop over typed arrays', ms: loop },
          null,
        ),
        ...click.rows,
      ],
      notes: [`medians of ${rounds}, the answers in SQL once`, ...click.notes],
    }
  } finally {
    await comparison.close()
    reader.close()
  }
}
