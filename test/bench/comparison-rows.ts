import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { fillSample } from '../../src-main/demo/fill-sample.ts'
import { readStarterLibrary } from '../../src-main/exchange/starter-library.ts'
import { findChecklist } from '../../src-main/store/checklists.ts'
import { branchesByPart } from '../../src-main/store/comparison/parts.ts'
import { createComparisonPool, type ComparisonPool } from '../../src-main/store/comparison/pool.ts'
import { rankBranches } from '../../src-main/store/comparison/ranking.ts'
import type { Reader } from '../../src-main/store/connection.ts'
import { openReader, openStore } from '../../src-main/store/open-store.ts'
import type { Checklist } from '../../src-shared/model/checklist.ts'
import { answerPoints } from './answer-points.ts'
import { benchFolder } from './bench-folder.ts'
import { value } from './bench-visit.ts'
import { interleaved, median, quantile, timeOf } from './measure.ts'
import { limitRow, ratioRow, time, type Part } from './row.ts'

const full = process.env['VIZIT_FULL'] !== undefined
/** Visits of a branch in a wave: once, and doubled. */
const size = full ? { branches: 200, waves: 8, visits: 31 } : { branches: 20, waves: 4, visits: 8 }
/** Folders that hold the two already, to be read as they are. */
const made = { once: process.env['VIZIT_ONCE'], doubled: process.env['VIZIT_DOUBLED'] }

const checklist = 'bank-branch'
const wave = '2026-Q4'
const rounds = 31

const library = join(import.meta.dirname, '../../resources/library')

type Network = { readonly reader: Reader & { readonly close: () => void }; readonly seconds: number | null }

/** The comparison's data from the running sums, beside the answers in SQL and a plain loop in memory. */
export async function comparisonRows(): Promise<Part> {
  using onceFolder = benchFolder('compared')
  using doubledFolder = benchFolder('compared-doubled')
  const once = await networkIn(made.once, onceFolder.path, size.visits)
  const doubled = await networkIn(made.doubled, doubledFolder.path, 2 * size.visits)
  const comparison = createComparisonPool()
  try {
    const arrays = inMemory(doubled.reader)
    const times = await interleaved(rounds, {
      parts: () => asked(once.reader, comparison, 'parts'),
      partsDoubled: () => asked(doubled.reader, comparison, 'parts'),
      branches: () => asked(once.reader, comparison, 'branches'),
      branchesDoubled: () => asked(doubled.reader, comparison, 'branches'),
      loop: () => timeOf(() => loopOver(arrays)),
    })
    const points = JSON.stringify(answerPoints(newest(doubled.reader)))
    const inSql = await interleaved(3, { sql: () => timeOf(() => inAnswers(doubled.reader, points)) })
    const ms = {
      partsDoubled: median(times.partsDoubled),
      branchesDoubled: median(times.branchesDoubled),
      loop: median(times.loop),
      sql: median(inSql.sql),
    }
    const visits = audits(doubled.reader)
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
  const store = value(openStore(folder, { clock: { now: () => new Date() }, newId: v7 }))
  const starter = await readStarterLibrary(library)
  if (!starter.ok) throw new Error(starter.file)
  const ms = await timeOf(async () =>
    value(await fillSample(store.writer, starter.items, { ...size, visits }, { bulk: true })),
  )
  store.close()
  return { reader: value(openReader(folder)), seconds: ms / 1000 }
}

function asked(reader: Reader, comparison: ComparisonPool, what: 'parts' | 'branches'): Promise<number> {
  const store = { reader, comparison }
  return timeOf(async () => {
    const answer =
      what === 'parts'
        ? await branchesByPart(store, { wave, checklist, kind: 'moment' })
        : await rankBranches(store, { wave, checklist })
    if (answer === null || answer.branches.length < size.branches / 2) throw new Error('nothing to compare')
  })
}

function newest(reader: Reader): Checklist {
  const found = findChecklist(reader, checklist)
  if (found === null) throw new Error('no checklist')
  return found.checklist
}

const audits = (reader: Reader) =>
  reader.sql<number>("SELECT count(*) FROM audit WHERE status = 'approved'").pluck().get() ?? 0

/** Branch by moment out of the rows of answers; conditions and critical effects are left out. */
function inAnswers(reader: Reader, points: string): number {
  return reader
    .sql(
      `WITH points AS MATERIALIZED (SELECT value ->> 0 AS question, value ->> 1 AS moment, value ->> 2 AS exactly,
         value ->> 3 AS low, value ->> 4 AS high, value ->> 5 AS earned, value ->> 6 AS possible FROM json_each(?)),
       measured AS (SELECT a.branch_id AS branch, p.moment, 100.0 * sum(p.earned) / sum(p.possible) AS percent
         FROM audit a JOIN answer n ON n.audit_id = a.id JOIN points p ON p.question = n.question
         AND (p.exactly = CAST(n.document ->> 'value' AS TEXT) OR n.document ->> 'value' BETWEEN p.low AND p.high)
         WHERE a.wave_id = (SELECT id FROM wave WHERE code = ?) AND a.status = 'approved'
         GROUP BY a.id, p.moment HAVING sum(p.possible) > 0)
       SELECT branch, moment, count(*), sum(percent), sum(percent * percent) FROM measured GROUP BY branch, moment`,
    )
    .all(points, wave).length
}

type Arrays = {
  readonly branch: Int32Array
  readonly moment: Int32Array
  readonly percent: Float64Array
  readonly moments: number
  readonly cells: number
}

/** Every moment of every visit of the wave, as a program could hold it that keeps all in memory. */
function inMemory(reader: Reader): Arrays {
  const rows = reader
    .sql<[number, string, number]>(
      `SELECT a.branch_id, p.part, p.percent FROM audit a JOIN score s ON s.audit_id = a.id
       JOIN score_part p ON p.score_id = s.id AND p.kind = 'moment' AND p.percent IS NOT NULL
       WHERE a.wave_id = (SELECT id FROM wave WHERE code = ?) AND a.status = 'approved'`,
    )
    .raw()
    .all(wave)
  const moments = [...new Set(rows.map(([, part]) => part))]
  return {
    branch: Int32Array.from(rows, ([branch]) => branch),
    moment: Int32Array.from(rows, ([, part]) => moments.indexOf(part)),
    percent: Float64Array.from(rows, ([, , percent]) => percent),
    moments: moments.length,
    cells: (Math.max(0, ...new Set(rows.map(([branch]) => branch))) + 1) * moments.length,
  }
}

function loopOver({ branch, moment, percent, moments, cells }: Arrays): number {
  const n = new Int32Array(cells)
  const sum = new Float64Array(cells)
  const squares = new Float64Array(cells)
  for (let i = 0; i < percent.length; i += 1) {
    const cell = (branch[i] ?? 0) * moments + (moment[i] ?? 0)
    const one = percent[i] ?? 0
    n[cell] = (n[cell] ?? 0) + 1
    sum[cell] = (sum[cell] ?? 0) + one
    squares[cell] = (squares[cell] ?? 0) + one * one
  }
  return n.length
}
