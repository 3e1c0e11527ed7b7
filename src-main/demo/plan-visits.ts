import { plantedIn, targetOf, type Planted } from './planted.ts'
import type { Random } from './random.ts'
import { hoursAhead, type SampleBranch } from './sample-branches.ts'
import { midnight, visitDays, type SampleWave } from './sample-calendar.ts'
import type { SampleOptions } from './sample-options.ts'
import { sampleShoppers } from './sample-shoppers.ts'

type Ending = 'approved' | 'submitted' | 'impossible'

export interface PlannedVisit {
  readonly branch: number
  readonly wave: number
  readonly shopper: string
  /** Start of the contact, milliseconds of UTC. */
  readonly start: number
  readonly ending: Ending
  readonly target: number
  /** The critical question fails and caps the total. */
  readonly capped: boolean
}

export interface VisitPlan {
  readonly planted: Planted
  readonly visits: readonly PlannedVisit[]
  readonly shoppers: readonly string[]
}

/** Percents around the target whose mean is the target, apart by about three points. */
function spread(target: number, count: number, random: Random): number[] {
  const draws = Array.from({ length: count }, () => random.bell() * 2.7)
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / count
  return draws.map(draw => target + draw - mean)
}

/** A capped visit ends at 50; the others of that branch and wave make up for it. */
const cap = 50

function endingsOf(
  planted: Planted,
  branch: number,
  last: boolean,
  wave: number,
  options: SampleOptions,
): Ending[] {
  const count = last && branch === planted.sparse ? Math.min(2, options.visits) : options.visits
  const endings: Ending[] = Array.from({ length: count }, () => 'approved')
  if (last && options.visits > 3 && planted.waiting.includes(branch)) endings[count - 1] = 'submitted'
  if (branch === planted.impossible && wave === Math.floor(options.waves / 2)) endings.push('impossible')
  return endings
}

/** Who visits which branch, when, and how well it is to come out. */
export function planVisits(
  options: SampleOptions,
  branches: readonly SampleBranch[],
  waves: readonly SampleWave[],
  random: Random,
): VisitPlan {
  const planted = plantedIn(options, random)
  // An impossible visit is one more; two waves' worth of shoppers, so that nobody comes twice in a row.
  const block = options.visits + 1
  const count = Math.max(14, 2 * block, Math.ceil((branches.length * block) / 30))
  const shoppers = sampleShoppers(options.shopper, count)
  const visits = waves.flatMap((wave, place) => {
    const days = visitDays(wave)
    const busy = new Set<string>()
    const last = place === waves.length - 1
    return branches.flatMap((branch, index) => {
      const endings = endingsOf(planted, index, last, place, options)
      const capped = index === planted.capped && place === Math.floor(waves.length / 3)
      const wobble = (random.next() - 0.5) * 1.6
      const target = targetOf(planted, index, { place, count: waves.length }, wobble)
      const counted = endings.filter(ending => ending === 'approved').length
      const open = capped ? counted - 1 : counted
      const lifted = capped ? (target * counted - cap) / open : target
      const targets = spread(lifted, open, random)
      if (capped) targets.unshift(cap)
      return endings.map((ending, turn): PlannedVisit => {
        const shopper = shoppers[(index * block + (place % 2) * block + turn) % count] ?? options.shopper
        const free = days.filter(each => !busy.has(`${shopper} ${each}`))
        // Visits that wait for review are the latest ones.
        const from = ending === 'submitted' ? Math.max(0, free.length - 3) : 0
        const chosen = free[random.int(from, free.length - 1)] ?? days[turn % days.length] ?? wave.firstVisit
        busy.add(`${shopper} ${chosen}`)
        const minutes = random.int(9 * 60 + 40, 16 * 60 + 30) - hoursAhead[branch.zone] * 60
        return {
          branch: index,
          wave: place,
          shopper,
          start: midnight(chosen) + minutes * 60_000 + random.int(0, 59) * 1000,
          ending,
          target: targets[turn] ?? target,
          capped: capped && turn === 0,
        }
      })
    })
  })
  return { planted, visits, shoppers }
}
