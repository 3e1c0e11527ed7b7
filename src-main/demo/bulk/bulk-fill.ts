import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { Piscina } from 'piscina'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import type { StoreFault } from '../../store/fault.ts'
import { done, type Result } from '../../store/result.ts'
import type { Agenda } from '../agenda.ts'
import type { Desk } from '../desk.ts'
import { day, midnight, today } from '../sample-calendar.ts'
import type { SampleCounts } from '../sample-counts.ts'
import type { Scene } from '../sample-plan.ts'
import type { BulkJob, BulkVisit } from './bulk-job.ts'
import { writeBulk } from './write-bulk.ts'

/** Of visits in all: from so many on most of them are made up by threads. */
export const bulkFrom = 5000
/** Branches that the threads may be ahead of the writing. */
const ahead = 6
/** Streams of other choices of the sample are below. */
const firstStream = 0x4000_0000

/** Nothing but an ordinary visit happens in it. */
export function isOrdinary({ planned, reusesPhoto, showsEntrance }: Scene): boolean {
  const { ending, twist, course } = planned
  return ending === 'approved' && twist === null && course === null && !reusesPhoto && !showsEntrance
}

/** A place whose ordinary visits are to be made up, with the assignments they were given. */
export interface BulkPlace {
  readonly branch: number
  /** Id. */
  readonly branchId: string
  readonly scenes: readonly Scene[]
  readonly assignments: readonly string[]
}

/** Makes up the ordinary visits of large samples in threads and writes them a branch at a time. */
export class BulkFill {
  readonly #desk: Desk
  readonly #seed: number
  readonly #told: (visits: number) => void
  #pool: Piscina<BulkJob, BulkVisit[]> | null = null

  constructor(desk: Desk, seed: number, told: (visits: number) => void) {
    this.#desk = desk
    this.#seed = seed
    this.#told = told
  }

  /** The visits of a wave, when it is over. */
  addWave(
    agenda: Agenda,
    counts: SampleCounts,
    wave: number,
    checklist: Checklist,
    places: readonly BulkPlace[],
  ): void {
    const last = wave === this.#desk.plan.waves.length - 1
    const at = last ? midnight(today) + day / 4 : midnight(this.#desk.plan.waves[wave]?.to ?? today) + day
    agenda.add(at, () => this.#write(at, counts, wave, checklist, places))
  }

  async close(): Promise<void> {
    await this.#pool?.destroy()
  }

  async #write(
    at: number,
    counts: SampleCounts,
    wave: number,
    checklist: Checklist,
    places: readonly BulkPlace[],
  ): Promise<Result<null, StoreFault>> {
    const { seeded } = this.#desk
    const jobs = this.#jobsOf(wave, checklist, places)
    const made = new Map<number, Promise<BulkVisit[]>>()
    let begun = 0
    for (const [place, { scenes }] of places.entries()) {
      counts.approved += scenes.length
      if (seeded.isNextDone()) {
        seeded.act(at, () => done(null))
        this.#told(scenes.length)
        continue
      }
      for (begun = Math.max(place, begun); begun < Math.min(jobs.length, place + ahead); begun += 1) {
        const job = jobs[begun]
        if (job === undefined) break
        const visits = this.#threads().run(job)
        // What fails is thrown where it is waited for.
        visits.catch(() => undefined)
        made.set(begun, visits)
      }
      const visits = (await made.get(place)) ?? []
      made.delete(place)
      const written = seeded.act(at, () => {
        writeBulk(seeded.writer, visits)
        return done(null)
      })
      if (!written.ok) return written
      this.#told(scenes.length)
    }
    return done(null)
  }

  #threads(): Piscina<BulkJob, BulkVisit[]> {
    this.#pool ??= new Piscina<BulkJob, BulkVisit[]>({
      filename: new URL(`./worker${extname(import.meta.filename)}`, import.meta.url).href,
      minThreads: 1,
      maxThreads: Math.max(1, Math.min(4, availableParallelism())),
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    })
    return this.#pool
  }

  #jobsOf(wave: number, checklist: Checklist, places: readonly BulkPlace[]): BulkJob[] {
    const { seeded, plan } = this.#desk
    const { writer } = seeded
    const one = (text: string, ...values: unknown[]): unknown =>
      writer
        .sql(text)
        .pluck()
        .get(...values)
    const { code = '' } = plan.waves[wave] ?? {}
    const waveId = String(one('SELECT uid FROM wave WHERE code = ?', code))
    const { code: checklistCode, revision } = checklist
    const checklistHash = String(
      one('SELECT hash FROM checklist WHERE code = ? AND revision = ?', checklistCode, revision),
    )
    // Numbers go on after those of the visits that were written one by one, whatever was written before.
    let number = Number(
      one(
        `SELECT count(*) FROM audit a WHERE a.wave_id = (SELECT id FROM wave WHERE code = ?)
         AND NOT EXISTS (SELECT 1 FROM submission s WHERE s.audit_id = a.id AND s.received_hash IS NOT NULL)`,
        code,
      ),
    )
    return places.map(({ branch, branchId, scenes, assignments }) => ({
      seed: this.#seed,
      stream: firstStream + wave * 1000 + branch,
      checklist,
      checklistHash,
      wave: waveId,
      branch: branchId,
      good: plan.planted.best.includes(branch),
      habits: plan.habits[branch] ?? { losing: new Map<string, number>(), gallery: false },
      scenes: scenes.map(({ planned, story }, turn) => {
        number += 1
        return {
          planned,
          story,
          assignment: assignments[turn] ?? '',
          number: `${code}-${String(number).padStart(4, '0')}`,
        }
      }),
    }))
  }
}
