import type { Pilot, PilotPage } from '../../src-shared/model/pilot.ts'
import { pilotResult } from '../../src-shared/statistics/pilot.ts'
import { exactMean } from '../../src-shared/statistics/shown-percent.ts'
import { addSums, type PercentSums } from '../../src-shared/statistics/percent-sums.ts'
import { countedInView, type Store } from './comparison/counted-in-view.ts'
import { viewOf } from './comparison/view.ts'
import type { Reader } from './connection.ts'
import { reading } from './together.ts'

type Compared = Pick<PilotPage, 'waves' | 'after' | 'verdict' | 'common' | 'compared'>

/** Waves after the pilot's that measured its checklist, the oldest first. */
function laterWaves(reader: Reader, { checklist, before }: Pilot): PilotPage['waves'] {
  return reading(reader, 'pilots.waves', () =>
    reader
      .sql<PilotPage['waves'][number]>(
        `SELECT w.code, w.title FROM wave w WHERE w.from_date > (SELECT from_date FROM wave WHERE code = ?)
         AND EXISTS (SELECT 1 FROM aggregate g JOIN checklist c ON c.id = g.checklist_id
           WHERE g.wave_id = w.id AND g.kind = 'total' AND c.code = ?) ORDER BY w.from_date, w.code`,
      )
      .all(before, checklist),
  )
}

/**
 * Branches of a pilot against the other candidates: change of the branch means from the wave before to a later one, the
 * newest without `wave`. Raw scores over common questions where the waves used different revisions.
 */
export async function comparePilot(store: Store, pilot: Pilot, wave?: string): Promise<Compared> {
  const waves = laterWaves(store.reader, pilot)
  const after = (wave === undefined ? waves.at(-1) : waves.find(({ code }) => code === wave))?.code ?? null
  const { before, checklist } = pilot
  const question = { checklist, waves: after === null ? [before] : [before, after] }
  const view = viewOf(store.reader, question)
  const counted = view && (await countedInView(store, view, view.waves, 'total'))
  const byPlace = Map.groupBy(counted?.rows ?? [], row => `${row.wave}\n${row.branch}`)
  const sums = (code: string | null, branch: string) => addSums(byPlace.get(`${code}\n${branch}`) ?? [])
  const branches = pilot.branches.map(branch => ({
    ...branch,
    before: sums(before, branch.code),
    after: sums(after, branch.code),
  }))
  const comparable = counted !== null && (counted.basis.kind === 'final' || counted.basis.trend)
  return {
    waves,
    after,
    verdict: after === null || !comparable ? null : pilotResult(branches, pilot.drawn),
    common: counted?.basis.kind === 'common',
    compared: branches.map(({ code, name, pilot: tries, ...in2 }) => ({
      code,
      name,
      pilot: tries,
      before: figures(in2.before),
      after: figures(in2.after),
    })),
  }
}

function figures(sums: PercentSums) {
  return { n: sums.n, mean: exactMean(sums)?.valueOf() ?? null }
}
