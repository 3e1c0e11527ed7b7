import type { Checklist } from '../../src-shared/model/checklist.ts'
import type { LibraryItem } from '../exchange/read-library-file.ts'
import { publishChecklist } from '../store/checklists.ts'
import type { Writer } from '../store/connection.ts'
import type { StoreFault } from '../store/fault.ts'
import { done, type Result } from '../store/result.ts'
import { Agenda } from './agenda.ts'
import { bulkFrom, BulkFill, isOrdinary, type BulkPlace } from './bulk/bulk-fill.ts'
import { correctiveActions } from './corrective-actions.ts'
import { customerVoice } from './customer-voice.ts'
import { assign, assignmentOf } from './hand-out.ts'
import { layGround, sampleRevisions } from './lay-ground.ts'
import { othersAhead } from './others-ahead.ts'
import { personAhead } from './person-ahead.ts'
import { randomOf } from './random.ts'
import { resumableWriter } from './resumable-writer.ts'
import { day, midnight, today } from './sample-calendar.ts'
import { noCounts } from './sample-counts.ts'
import { sampleDefaults, type SampleOptions } from './sample-options.ts'
import { readSamplePhotos, stamped } from './sample-photos.ts'
import { samplePlan, type Scene } from './sample-plan.ts'
import { summaryOf, type SampleSummary } from './sample-summary.ts'
import { makeImpossible, makeVisit } from './sample-writing.ts'
import { followUp } from './visit-course.ts'
import { CommentWriter } from './write-comments.ts'
import type { Desk } from './desk.ts'

export type { SampleOptions } from './sample-options.ts'
export type { SampleSummary } from './sample-summary.ts'

export interface Ways {
  /** Whether ordinary visits are made up by threads, and without photos; by default in large samples. */
  readonly bulk?: boolean
  /** Visits that are written, of how many. */
  readonly told?: (visits: number, of: number) => void
}

/**
 * Fills a data folder with a bank network through the store's own acts, in the order of the sample's time. The same
 * seed gives the same records; a filling that was cut off is gone on with by the same call. Lets other work of the process through between visits.
 */
export async function fillSample(
  writer: Writer,
  items: readonly LibraryItem[],
  options: Partial<SampleOptions> = {},
  { bulk, told = () => undefined }: Ways = {},
): Promise<Result<SampleSummary, StoreFault>> {
  const wanted = { ...sampleDefaults, ...options }
  const { seed } = wanted
  const revisions = sampleRevisions(items)
  if (!revisions.ok) return revisions
  const { first, second } = revisions.value
  const plan = samplePlan(wanted, second)
  const photos = await readSamplePhotos()
  const start = midnight(plan.waves[0]?.from ?? today) - 20 * day
  const { branches, waves, visits } = wanted
  // Without the person: who begins anew under another name goes on all the same.
  const seeded = resumableWriter(writer, seed, JSON.stringify({ branches, waves, visits, seed }))
  const random = randomOf(seed, 5)
  const reused = stamped(photos.atms, random)
  const desk: Desk = {
    seeded,
    plan,
    photos,
    reused,
    random,
    margins: randomOf(seed, 10),
    comments: new CommentWriter(randomOf(seed, 6)),
    pasts: new Map(),
  }
  const ground = await layGround(seeded, start, items, plan, wanted)
  if (!ground.ok) return ground
  const branchIds = ground.value
  const counts = noCounts()
  const agenda = new Agenda()
  const { length: all } = plan.scenes
  let written = 0
  const tell = (more: number) => {
    written += more
    told(written, all)
  }
  const fast = bulk ?? branches * waves * visits >= bulkFrom
  const filling = fast ? new BulkFill(desk, seed, tell) : null
  const visit = async (scene: Scene, checklist: Checklist, assignment: string) => {
    tell(1)
    if (scene.planned.ending === 'impossible') {
      counts.impossible += 1
      counts.photos += 1
      return await makeImpossible(desk, assignment, scene)
    }
    const made = await makeVisit(desk, assignment, checklist, scene)
    if (!made.ok) return made
    counts.photos += made.value.photos
    followUp(desk, agenda, counts, scene, made.value)
    return made
  }
  const byPlace = Map.groupBy(plan.scenes, ({ planned }) => `${planned.wave} ${planned.branch}`)
  for (const [place, wave] of plan.waves.entries()) {
    const checklist = place < plan.revisedFrom ? first : second
    const opens = midnight(wave.from) - 10 * day
    if (place === plan.revisedFrom) {
      agenda.add(opens - day, () => seeded.act(opens - day, () => publishChecklist(seeded.writer, second)))
    }
    const places: BulkPlace[] = []
    filling?.addWave(agenda, counts, place, checklist, places)
    for (const [branch, id] of branchIds.entries()) {
      const scenes = byPlace.get(`${place} ${branch}`) ?? []
      agenda.add(opens, () => {
        const planned = scenes.map(scene => assignmentOf(id, wave, scene))
        const assigned = assign(desk, opens, wave, checklist, planned, true)
        if (!assigned.ok) return assigned
        const ordinary: { scene: Scene; assignment: string }[] = []
        for (const [turn, scene] of scenes.entries()) {
          const assignment = assigned.value[turn] ?? ''
          if (filling !== null && isOrdinary(scene)) ordinary.push({ scene, assignment })
          else agenda.add(scene.story.start, () => visit(scene, checklist, assignment))
        }
        const [made, given] = [ordinary.map(each => each.scene), ordinary.map(each => each.assignment)]
        places.push({ branch, branchId: id, scenes: made, assignments: given })
        return assigned
      })
    }
  }
  const newest = plan.revisedFrom < plan.waves.length ? second : first
  othersAhead(desk, agenda, counts, branchIds, newest)
  personAhead(desk, agenda, counts, wanted.shopper, branchIds, newest)
  correctiveActions(desk, agenda, seed)
  customerVoice(desk, agenda, seed)
  try {
    const run = await agenda.run()
    return run.ok ? done(summaryOf(plan, counts)) : run
  } finally {
    await filling?.close()
  }
}
