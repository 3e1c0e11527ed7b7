import { setImmediate } from 'node:timers/promises'
import type { Checklist } from '../../src-shared/model/checklist.ts'
import type { LibraryItem } from '../exchange/read-library-file.ts'
import { publishChecklist } from '../store/checklists.ts'
import type { Writer } from '../store/connection.ts'
import type { StoreFault } from '../store/fault.ts'
import { done, type Result } from '../store/result.ts'
import { together } from '../store/together.ts'
import { layGround, sampleRevisions } from './lay-ground.ts'
import { personAhead } from './person-ahead.ts'
import { randomOf } from './random.ts'
import { dateOf, day, midnight, today } from './sample-calendar.ts'
import { sampleDefaults, type SampleOptions } from './sample-options.ts'
import { readSamplePhotos, stamped } from './sample-photos.ts'
import { samplePlan, type Scene } from './sample-plan.ts'
import { summaryOf, type SampleSummary } from './sample-summary.ts'
import { approve, assign, makeImpossible, makeVisit, type Desk } from './sample-writing.ts'
import { resumableWriter } from './resumable-writer.ts'
import { CommentWriter } from './write-comments.ts'

export type { SampleOptions } from './sample-options.ts'
export type { SampleSummary } from './sample-summary.ts'

type Act = () => Result<unknown, StoreFault> | Promise<Result<unknown, StoreFault>>

const minute = 60_000

/**
 * Fills a data folder with a bank network through the store's own acts, in the order of the sample's time. The same
 * seed gives the same records; a filling that was cut off is gone on with by the same call. Lets other work of the process through between visits.
 */
export async function fillSample(
  writer: Writer,
  items: readonly LibraryItem[],
  options: Partial<SampleOptions> = {},
): Promise<Result<SampleSummary, StoreFault>> {
  const wanted = { ...sampleDefaults, ...options }
  const { seed } = wanted
  const revisions = sampleRevisions(items)
  if (!revisions.ok) return revisions
  const { first, second } = revisions.value
  const plan = samplePlan(wanted, second)
  const photos = await readSamplePhotos()
  const start = midnight(plan.waves[0]?.from ?? today) - 20 * day
  const seeded = resumableWriter(writer, seed, start)
  const random = randomOf(seed, 5)
  const reused = stamped(photos.atms, random)
  const desk: Desk = { seeded, plan, photos, reused, random, comments: new CommentWriter(randomOf(seed, 6)) }
  const ground = layGround(seeded, start, items, plan.branches, plan.waves)
  if (!ground.ok) return ground
  const branchIds = ground.value
  const counts = { approved: 0, submitted: 0, impossible: 0, drafts: 0, open: 0, photos: 0 }
  const agenda = new Agenda()
  const byPlace = Map.groupBy(plan.scenes, ({ planned }) => `${planned.wave} ${planned.branch}`)

  const visit = async (scene: Scene, checklist: Checklist, assignment: string) => {
    const { ending } = scene.planned
    const made =
      ending === 'impossible'
        ? await makeImpossible(desk, assignment, scene)
        : await makeVisit(desk, assignment, checklist, scene)
    if (!made.ok) return made
    const { id, ended, photos } = made.value
    counts.photos += photos
    counts[ending] += 1
    if (ending === 'approved') {
      // In office hours, one or two days later.
      const review = midnight(dateOf(ended)) + random.int(1, 2) * day + random.int(6 * 60, 12 * 60) * minute
      agenda.add(review, () => approve(desk, id, review))
    }
    return made
  }

  for (const [place, wave] of plan.waves.entries()) {
    const checklist = place < plan.revisedFrom ? first : second
    const opens = midnight(wave.from) - 10 * day
    if (place === plan.revisedFrom) {
      agenda.add(opens - day, () => {
        seeded.startAct(opens - day)
        return publishChecklist(seeded.writer, second)
      })
    }
    for (const [branch, id] of branchIds.entries()) {
      const scenes = byPlace.get(`${place} ${branch}`) ?? []
      agenda.add(opens, () => {
        return together<null, StoreFault>(seeded.writer, 'sample.assign', () => {
          for (const scene of scenes) {
            const assigned = assign(desk, opens, id, wave, checklist, scene)
            if (!assigned.ok) return assigned
            agenda.add(scene.story.start, () => visit(scene, checklist, assigned.value))
          }
          return done(null)
        })
      })
    }
  }
  const run = await agenda.run()
  if (!run.ok) return run
  const newest = plan.revisedFrom < plan.waves.length ? second : first
  const ahead = await personAhead(desk, wanted.shopper, branchIds, newest)
  if (!ahead.ok) return ahead
  const { drafts, open } = ahead.value
  return done(summaryOf(plan, { ...counts, drafts, open, photos: counts.photos + ahead.value.photos }))
}

/** Acts by their time; an act may add later ones. Equal times keep the order in which they were added. */
class Agenda {
  #acts: { readonly at: number; readonly act: Act }[] = []

  add(at: number, act: Act): void {
    let place = this.#acts.length
    while (place > 0 && (this.#acts[place - 1]?.at ?? at) > at) place -= 1
    this.#acts.splice(place, 0, { at, act })
  }

  async run(): Promise<Result<null, StoreFault>> {
    for (let next = this.#acts.shift(); next !== undefined; next = this.#acts.shift()) {
      const result = await next.act()
      if (!result.ok) return result
      await setImmediate()
    }
    return done(null)
  }
}
