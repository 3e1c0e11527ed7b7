import { availableParallelism } from 'node:os'
import { createComparisonPool } from '../../src-main/store/comparison/pool.ts'
import type { Reader } from '../../src-main/store/connection.ts'
import { openReader } from '../../src-main/store/open-store.ts'
import { inAnswers, pointsOf } from './answers-in-sql.ts'
import { inMemory, loopOver } from './in-memory.ts'
import { benchFolder } from './bench-folder.ts'
import { value } from './bench-visit.ts'
import { approvedVisits, asked } from './comparison-asked.ts'
import { makeNetwork } from './make-network.ts'
import { interleaved, median, quantile, timeOf } from './measure.ts'
import { limitRow, ratioRow, time, type Part } from './row.ts'

const full = process.env['VIZIT_FULL'] !== undefined
/** Visits of a branch in a wave: once, and doubled. */
const size = full ? { branches: 200, waves: 8, visits: 31 } : { branches: 20, waves: 4, visits: 8 }
/** Folders that hold the two already, to be read as they are. */
const made = { once: process.env['VIZIT_ONCE'], doubled: process.env['VIZIT_DOUBLED'] }

const checklist = 'bank-branch'
const wave = '2026-Q4'
const question = { wave, checklist }
const rounds = 31

type Network = { readonly reader: Reader & { readonly close: () => void }; readonly seconds: number | null }

/** The comparison's data from the running sums, beside the answers in SQL and a plain loop in memory. */
export async function comparisonRows(): Promise<Part> {
  using onceFolder = benchFolder('compared')
  using doubledFolder = benchFolder('compared-doubled')
  const once = await networkIn(made.once, onceFolder.path, size.visits)
  const doubled = await networkIn(made.doubled, doubledFolder.path, 2 * size.visits)
  const comparison = createComparisonPool()
  try {
    const arrays = inMemory(doubled.reader, wave)
    const times = await interleaved(rounds, {
      parts: () => asked(once.reader, comparison, 'parts', question),
      partsDoubled: () => asked(doubled.reader, comparison, 'parts', question),
      branches: () => asked(once.reader, comparison, 'branches', question),
      branchesDoubled: () => asked(doubled.reader, comparison, 'branches', question),
      loop: () => timeOf(() => loopOver(arrays)),
    })
    const points = pointsOf(doubled.reader, checklist)
    const inSql = await interleaved(3, { sql: () => timeOf(() => inAnswers(doubled.reader, wave, points)) })
    const ms = {
      partsDoubled: median(times.partsDoubled),
      branchesDoubled: median(times.branchesDoubled),
      loop: median(times.loop),
      sql: median(inSql.sql),
    }
    const visits = approvedVisits(doubled.reader)
    const sql = `the answers in SQL ${time(ms.sql)}`
    const within = (work: string, one: number) => limitRow(work, time(one), '10 ms', one <= 10, sql)
    return {
      rows: [
        within(`branch by moment, one wave of ${visits} visits in all`, ms.partsDoubled),
        within('ranking with intervals and changes', ms.branchesDoubled),
        ratioRow('branch by moment', ms.partsDoubled, { of: 'a loop over typed arrays', ms: ms.loop }, null),
        ratioRow(
          'branch by moment, visits doubled',
          quiet(times.partsDoubled),
          { of: 'not doubled', ms: quiet(times.parts) },
          1.2,
        ),
        ratioRow(
          'ranking, visits doubled',
          quiet(times.branchesDoubled),
          { of: 'not doubled', ms: quiet(times.branches) },
          1.2,
        ),
      ],
      notes: [
        `${size.branches} branches, ${size.waves} waves; medians of ${rounds}, the answers in SQL of 3; sums, statistics and words included; doubling by lower quartiles`,
        ...(doubled.seconds === null
          ? []
          : [`made up in ${Math.round(doubled.seconds)} s on ${availableParallelism()} cores`]),
      ],
    }
  } finally {
    await comparison.close()
    once.reader.close()
    doubled.reader.close()
  }
}

/** The lower quartile: of two figures that hardly differ, other work of the machine says more than they do. */
const quiet = (samples: readonly number[]) => quantile(samples, 0.25)

async function networkIn(there: string | undefined, folder: string, visits: number): Promise<Network> {
  if (there !== undefined) return { reader: value(openReader(there)), seconds: null }
  const seconds = await makeNetwork(folder, { ...size, visits })
  return { reader: value(openReader(folder)), seconds }
}
