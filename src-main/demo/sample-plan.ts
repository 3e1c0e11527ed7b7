import type { Checklist } from '../../src-shared/model/checklist.ts'
import { branchHabits, type BranchHabits } from './branch-habits.ts'
import type { Planted } from './planted.ts'
import { planCourses } from './plan-courses.ts'
import { hasRoom, planExtras } from './plan-extras.ts'
import { planVisits } from './plan-visits.ts'
import type { PlannedVisit, VisitToMake } from './planned-visit.ts'
import { randomOf } from './random.ts'
import { sampleBranches, type SampleBranch } from './sample-branches.ts'
import { sampleWaves, type SampleWave } from './sample-calendar.ts'
import type { SampleOptions } from './sample-options.ts'
import { hurried, visitStory, type VisitStory } from './visit-story.ts'

export interface Scene {
  readonly planned: PlannedVisit
  readonly story: VisitStory
  readonly reusesPhoto: boolean
  /** A photo of the entrance is among those of the visit. */
  readonly showsEntrance: boolean
}

/** All that is decided before anything is written. */
export interface SamplePlan {
  readonly branches: readonly SampleBranch[]
  readonly waves: readonly SampleWave[]
  readonly planted: Planted
  readonly reuser: string
  readonly habits: readonly BranchHabits[]
  readonly scenes: readonly Scene[]
  /** Assignments of the last wave that nobody has begun, but for those of the person at this laptop. */
  readonly toMake: readonly VisitToMake[]
  /** Aliases, the person at this laptop first. */
  readonly shoppers: readonly string[]
  /** Place of the first wave that works with the second revision. */
  readonly revisedFrom: number
}

/** Of this shopper's approved visits the last ones carry one and the same photo. */
const reuses = 4

export function samplePlan(options: SampleOptions, checklist: Checklist): SamplePlan {
  const branches = sampleBranches(options.branches, randomOf(options.seed, 0))
  const waves = sampleWaves(options.waves)
  const plan = planVisits(options, branches, waves, randomOf(options.seed, 1))
  const habitsRandom = randomOf(options.seed, 2)
  const habits = branches.map(() => branchHabits(checklist, habitsRandom))
  const reuser = plan.shoppers[1] ?? options.shopper
  const reusing = new Set(
    plan.visits
      .filter(({ shopper, ending }) => shopper === reuser && ending === 'approved')
      .toSorted((a, b) => a.start - b.start)
      .slice(-reuses),
  )
  const { planted, shoppers, visits } = plan
  const extras = planExtras(
    options,
    branches,
    { visits, shoppers, planted, reuser },
    randomOf(options.seed, 8),
  )
  const courses = hasRoom(options)
    ? planCourses(visits, waves.length - 1, visit => reusing.has(visit))
    : new Map<PlannedVisit, never>()
  // Something for a later photo to look like.
  const alike = extras.visits.find(({ twist }) => twist === 'alike')
  const shown = visits
    .filter(({ shopper, ending }) => shopper === alike?.shopper && ending === 'approved')
    .toSorted((a, b) => a.start - b.start)[0]
  const storyRandom = randomOf(options.seed, 3)
  const scenes = [...visits, ...extras.visits].flatMap((visit): Scene[] => {
    const branch = branches[visit.branch]
    if (branch === undefined) return []
    const planned = { ...visit, course: courses.get(visit) ?? visit.course }
    const usual = visitStory(branch, visit.start, storyRandom)
    const story = visit.twist === 'hasty' ? hurried(usual) : usual
    const reusesPhoto = reusing.has(visit) || visit.twist === 'reused'
    return [{ planned, story, reusesPhoto, showsEntrance: visit === shown }]
  })
  return {
    branches,
    waves,
    planted,
    reuser,
    habits,
    scenes,
    toMake: extras.toMake,
    shoppers,
    revisedFrom: options.waves < 2 ? options.waves : Math.floor(options.waves / 2),
  }
}
