import type { Checklist } from '../../src-shared/model/checklist.ts'
import { branchHabits, type BranchHabits } from './branch-habits.ts'
import type { Planted } from './planted.ts'
import { planVisits, type PlannedVisit } from './plan-visits.ts'
import { randomOf } from './random.ts'
import { sampleBranches, type SampleBranch } from './sample-branches.ts'
import { sampleWaves, type SampleWave } from './sample-calendar.ts'
import type { SampleOptions } from './sample-options.ts'
import { visitStory, type VisitStory } from './visit-story.ts'

export interface Scene {
  readonly planned: PlannedVisit
  readonly story: VisitStory
  readonly reusesPhoto: boolean
}

/** All that is decided before anything is written. */
export interface SamplePlan {
  readonly branches: readonly SampleBranch[]
  readonly waves: readonly SampleWave[]
  readonly planted: Planted
  readonly reuser: string
  readonly habits: readonly BranchHabits[]
  readonly scenes: readonly Scene[]
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
  const storyRandom = randomOf(options.seed, 3)
  const scenes = plan.visits.flatMap((planned): Scene[] => {
    const branch = branches[planned.branch]
    if (branch === undefined) return []
    const story = visitStory(branch, planned.start, storyRandom)
    return [{ planned, story, reusesPhoto: reusing.has(planned) }]
  })
  return {
    branches,
    waves,
    planted: plan.planted,
    reuser,
    habits,
    scenes,
    revisedFrom: options.waves < 2 ? options.waves : Math.floor(options.waves / 2),
  }
}
