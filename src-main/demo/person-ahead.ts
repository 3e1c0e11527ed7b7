import type { Checklist } from '../../src-shared/model/checklist.ts'
import { done } from '../store/result.ts'
import type { Agenda } from './agenda.ts'
import type { FilledVisit } from './filled-visit.ts'
import { assign, assignmentOf } from './hand-out.ts'
import { hoursAhead } from './sample-branches.ts'
import { day, midnight, today } from './sample-calendar.ts'
import type { SampleCounts } from './sample-counts.ts'
import type { Scene } from './sample-plan.ts'
import { makeVisit } from './sample-writing.ts'
import { visitStory } from './visit-story.ts'
import type { Desk } from './desk.ts'

const minute = 60_000

/** The first moments answered, the story begun, nothing submitted. */
function halfOf(checklist: Checklist): (filled: FilledVisit) => FilledVisit {
  const answered = new Set(
    checklist.moments
      .slice(0, Math.ceil(checklist.moments.length / 2))
      .flatMap(moment => moment.questions.map(({ code }) => code)),
  )
  return ({ answers, visit, photos }) => ({
    answers: Object.fromEntries(Object.entries(answers).filter(([code]) => answered.has(code))),
    visit: {
      ...visit,
      narrative:
        visit.narrative
          ?.split(/(?<=\.) /)
          .slice(0, 3)
          .join(' ') ?? '',
    },
    photos: photos.filter(({ question }) => question === null || answered.has(question)),
  })
}

function scenesAhead({ plan, random }: Desk, shopper: string): Scene[] {
  return plan.planted.ahead.flatMap((place, turn) => {
    const branch = plan.branches[place]
    if (branch === undefined) return []
    const local = midnight(today) + turn * 3 * day + (10 * 60 + 5 + random.int(0, 20)) * minute
    const start = local - hoursAhead[branch.zone] * 60 * minute
    const planned = {
      branch: place,
      wave: plan.waves.length - 1,
      shopper,
      start,
      target: 79,
      capped: false,
      ending: 'submitted' as const,
      twist: null,
      course: null,
    }
    const story = visitStory(branch, start, random)
    return [{ planned, story, reusesPhoto: false, showsEntrance: false }]
  })
}

/** A draft of this morning and the visits still to be made by the person at this laptop. */
export function personAhead(
  desk: Desk,
  agenda: Agenda,
  counts: SampleCounts,
  shopper: string,
  branchIds: readonly string[],
  checklist: Checklist,
): void {
  const planned = midnight(today) - 4 * day + 9 * 60 * minute
  agenda.add(planned, () => {
    const wave = desk.plan.waves.at(-1)
    const scenes = scenesAhead(desk, shopper)
    const [draft] = scenes
    if (wave === undefined || draft === undefined) return done(null)
    const visits = scenes.map(scene => assignmentOf(branchIds[scene.planned.branch] ?? '', wave, scene))
    const assigned = assign(desk, planned, wave, checklist, visits, true)
    if (!assigned.ok) return assigned
    const [first = '', ...rest] = assigned.value
    counts.open += rest.length
    agenda.add(draft.planned.start, async () => {
      const made = await makeVisit(desk, first, checklist, draft, halfOf(checklist))
      if (!made.ok) return made
      counts.drafts += 1
      counts.photos += made.value.photos
      return made
    })
    return assigned
  })
}
