import type { PlannedVisit } from './planned-visit.ts'
import type { Random } from './random.ts'
import { dateOf } from './sample-calendar.ts'

/** Who may still go where in the last wave, and when. */
export interface Rota {
  /** The rotation rule lets the shopper go there. */
  readonly isFree: (shopper: string, branch: number) => boolean
  /** Of these, somebody who may go there and is nowhere else on one of the days: of those with the fewest visits. */
  readonly somebody: (
    among: readonly string[],
    branch: number,
    days?: readonly string[],
  ) => string | undefined
  readonly hasDay: (shopper: string, days: readonly string[]) => boolean
  /** A day of these on which the shopper is nowhere else. */
  readonly freeDay: (shopper: string, days: readonly string[], random: Random) => string
  /** From now on the shopper is seen there, on that day. */
  readonly take: (shopper: string, branch: number, day: string | null) => void
}

/** Neither twice in the wave, nor in it and the one before it. */
export function rotaOf(visits: readonly PlannedVisit[], last: number): Rota {
  const seen = new Set<string>()
  const busy = new Set<string>()
  const load = new Map<string, number>()
  const take: Rota['take'] = (shopper, branch, day) => {
    seen.add(`${shopper} ${branch}`)
    if (day !== null) busy.add(`${shopper} ${day}`)
    load.set(shopper, (load.get(shopper) ?? 0) + 1)
  }
  for (const { shopper, branch, wave, start } of visits) {
    if (wave >= last - 1) take(shopper, branch, dateOf(start))
  }
  const isFree = (shopper: string, branch: number) => !seen.has(`${shopper} ${branch}`)
  const hasDay = (shopper: string, days: readonly string[]) =>
    days.some(day => !busy.has(`${shopper} ${day}`))
  return {
    isFree,
    hasDay,
    take,
    somebody: (among, branch, days) =>
      among
        .filter(shopper => isFree(shopper, branch))
        .filter(shopper => days === undefined || hasDay(shopper, days))
        .reduce<string | undefined>(
          (best, shopper) =>
            best === undefined || (load.get(shopper) ?? 0) < (load.get(best) ?? 0) ? shopper : best,
          undefined,
        ),
    freeDay: (shopper, days, random) => {
      const free = days.filter(day => !busy.has(`${shopper} ${day}`))
      const among = free.length > 0 ? free : days
      return among[random.int(0, among.length - 1)] ?? ''
    },
  }
}
