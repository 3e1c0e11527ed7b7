import { hasRoom } from './plan-extras.ts'
import type { Ending, PlannedVisit } from './planned-visit.ts'
import { plantedIn, targetOf, type Planted } from './planted.ts'
import type { Random } from './random.ts'
import { hoursAhead, type SampleBranch } from './sample-branches.ts'
import { midnight, visitDays, type SampleWave } from './sample-calendar.ts'
import type { SampleOptions } from './sample-options.ts'
import { sampleShoppers } from './sample-shoppers.ts'

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
  const spare = hasRoom(options) ? 6 : 0
  const least = Math.max(14 + spare, 2 * block + spare, Math.ceil((branches.length * block) / 30))
  // Else the same few would always have the turn that is kept for the impossible visit.
  const count = spare > 0 && least % block === 0 ? least + 1 : least
  // The last one stands in for the person at this laptop, who is to go to some branches later.
  const shoppers = sampleShoppers(options.shopper, count + 1)
  const standIn = shoppers[count] ?? options.shopper
  const visits = waves.flatMap((wave, place) => {
    const days = visitDays(wave)
    const busy = new Set<string>()
    const last = place === waves.length - 1
    const keptFree = (branch: number) => place >= waves.length - 2 && planted.ahead.includes(branch)
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
        const usual = shoppers[(index * block + (place % 2) * block + turn) % count] ?? options.shopper
        const shopper = usual === options.shopper && keptFree(index) ? standIn : usual
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
          twist: null,
          course: null,
        }
      })
    })
  })
  return { planted, visits, shoppers }
}
