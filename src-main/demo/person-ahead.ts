import type { Checklist } from '../../src-shared/model/checklist.ts'
import type { StoreFault } from '../store/fault.ts'
import { done, type Result } from '../store/result.ts'
import type { FilledVisit } from './filled-visit.ts'
import { hoursAhead } from './sample-branches.ts'
import { day, midnight, today } from './sample-calendar.ts'
import type { Scene } from './sample-plan.ts'
import { assign, makeVisit, type Desk } from './sample-writing.ts'
import { visitStory } from './visit-story.ts'

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

/** A draft of this morning and the visits still to be made by the person at this laptop. */
export async function personAhead(
  desk: Desk,
  shopper: string,
  branchIds: readonly string[],
  checklist: Checklist,
): Promise<Result<{ readonly drafts: number; readonly open: number; readonly photos: number }, StoreFault>> {
  const { plan, random } = desk
  const wave = plan.waves.at(-1)
  const counts = { drafts: 0, open: 0, photos: 0 }
  if (wave === undefined) return done(counts)
  const scenes = plan.planted.ahead.flatMap((place, turn) => {
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
    }
    const scene: Scene = { planned, story: visitStory(branch, start, random), reusesPhoto: false }
    return [{ scene, branch: branchIds[place] ?? '' }]
  })
  const planned = midnight(today) - 4 * day + 9 * 60 * minute
  const assignments: { id: string; scene: Scene }[] = []
  for (const { scene, branch } of scenes) {
    const assigned = assign(desk, planned, branch, wave, checklist, scene)
    if (!assigned.ok) return assigned
    assignments.push({ id: assigned.value, scene })
  }
  const [draft, ...rest] = assignments
  if (draft === undefined) return done(counts)
  const made = await makeVisit(desk, draft.id, checklist, draft.scene, halfOf(checklist))
  return made.ok ? done({ drafts: 1, open: rest.length, photos: made.value.photos }) : made
}
