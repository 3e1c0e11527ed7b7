import type { Planted } from './planted.ts'
import { twists, type Ending, type PlannedVisit, type Twist, type VisitToMake } from './planned-visit.ts'
import type { Random } from './random.ts'
import { rotaOf, type Rota } from './rota.ts'
import { hoursAhead, type SampleBranch } from './sample-branches.ts'
import { dateOf, day, midnight, today } from './sample-calendar.ts'
import type { SampleOptions } from './sample-options.ts'

export interface Extras {
  readonly visits: readonly PlannedVisit[]
  readonly toMake: readonly VisitToMake[]
}

/** Smaller networks have no room for what review and planning are shown by. */
export function hasRoom({ branches, waves }: SampleOptions): boolean {
  return branches >= 5 && waves >= 2
}

type Wish = {
  readonly ending: Ending
  readonly twist: Twist | null
  readonly mended?: true
  /** Days before today, the first and the last. */
  readonly ago: readonly [number, number]
}

/** Days before today on which most of them were made. */
const besides: Wish['ago'] = [8, 3]

const wishes: readonly Wish[] = [
  { ending: 'returned', twist: null, ago: [9, 7] },
  { ending: 'submitted', twist: null, mended: true, ago: [10, 8] },
  { ending: 'rejected', twist: null, ago: [14, 10] },
  ...twists
    .filter(twist => twist !== 'twoPlaces')
    .map((twist): Wish => ({ ending: 'submitted', twist, ago: twist === 'late' ? [6, 3] : besides })),
]

const visitable = ([from, to]: Wish['ago']) =>
  Array.from({ length: from - to + 1 }, (_, i) => midnight(today) - (from - i) * day)
    .filter(at => new Date(at).getUTCDay() !== 0)
    .map(dateOf)

/** Visits of the last wave beyond the regular ones, and those still to be made; the rotation rule holds but once. */
export function planExtras(
  options: SampleOptions,
  branches: readonly SampleBranch[],
  planned: {
    readonly visits: readonly PlannedVisit[]
    readonly shoppers: readonly string[]
    readonly planted: Planted
    readonly reuser: string
  },
  random: Random,
): Extras {
  if (!hasRoom(options)) return { visits: [], toMake: [] }
  const last = options.waves - 1
  const rota = rotaOf(planned.visits, last)
  const regular = planned.shoppers.slice(1, -1)
  const order = random.shuffled(branches.map((_, place) => place))
  let turn = 0
  const around = () => {
    turn += 1
    return order.map((_, i) => order[(turn + i) % order.length] ?? 0)
  }
  const visits: PlannedVisit[] = []
  const visit = (shopper: string, branch: number, wish: Wish, on?: { date: string; minutes: number }) => {
    const zone = branches[branch]?.zone ?? 'Asia/Almaty'
    const date = on?.date ?? rota.freeDay(shopper, visitable(wish.ago), random)
    const minutes = (on?.minutes ?? random.int(9 * 60 + 40, 16 * 60 + 30)) - hoursAhead[zone] * 60
    rota.take(shopper, branch, date)
    visits.push({
      branch,
      wave: last,
      shopper,
      start: midnight(date) + minutes * 60_000 + random.int(0, 59) * 1000,
      ending: wish.ending,
      target: 74 + random.int(0, 6),
      capped: false,
      twist: wish.twist,
      course: wish.mended ? 'mended' : null,
    })
  }
  // The places of the person at this laptop stay open for their own visits.
  const [person = ''] = planned.shoppers
  for (const branch of planned.planted.ahead) rota.take(person, branch, null)
  for (const wish of wishes) {
    const found = placeOf(wish, around(), { ...planned, regular, rota, last })
    if (found) visit(found.shopper, found.branch, wish)
  }
  const pair = twoPlaces(around(), branches, regular, rota)
  if (pair) {
    const wish: Wish = { ending: 'submitted', twist: 'twoPlaces', ago: besides }
    const date = rota.freeDay(pair.shopper, visitable(besides), random)
    const minutes = random.int(10 * 60, 15 * 60)
    visit(pair.shopper, pair.one, wish, { date, minutes })
    visit(pair.shopper, pair.other, wish, { date, minutes: minutes + 7 })
  }
  return { visits, toMake: toMake(branches, around, regular, rota) }
}

function placeOf(
  { twist, ago }: Wish,
  places: readonly number[],
  {
    visits,
    reuser,
    regular,
    rota,
    last,
  }: Parameters<typeof planExtras>[2] & {
    readonly regular: readonly string[]
    readonly rota: Rota
    readonly last: number
  },
) {
  for (const branch of places) {
    if (twist === 'rotation') {
      const before = visits.find(
        ({ wave, branch: there, shopper, ending }) =>
          wave === last - 1 &&
          there === branch &&
          ending === 'approved' &&
          shopper !== reuser &&
          regular.includes(shopper) &&
          rota.hasDay(shopper, visitable(ago)),
      )
      if (before) return { branch, shopper: before.shopper }
      continue
    }
    const known = (shopper: string) => visits.some(visit => visit.shopper === shopper)
    const others = regular.filter(shopper => shopper !== reuser)
    // Only those who were out before have anything to copy from.
    const among =
      twist === 'reused' ? [reuser] : twist === 'alike' || twist === 'copied' ? others.filter(known) : others
    const shopper = rota.somebody(among, branch, visitable(ago))
    if (shopper !== undefined) return { branch, shopper }
  }
  return undefined
}

/** Two branches, in one city where there are such, and somebody who may go to both. */
function twoPlaces(
  places: readonly number[],
  branches: readonly SampleBranch[],
  shoppers: readonly string[],
  rota: Rota,
) {
  const pairs = places.flatMap((one, i) => places.slice(i + 1).map(other => ({ one, other })))
  const near = (same: (branch: SampleBranch | undefined) => string | undefined) =>
    pairs.filter(({ one, other }) => same(branches[one]) === same(branches[other]))
  for (const { one, other } of [...near(branch => branch?.fields.city), ...near(branch => branch?.zone)]) {
    const shopper = rota.somebody(
      shoppers.filter(each => rota.isFree(each, one)),
      other,
      visitable(besides),
    )
    if (shopper !== undefined) return { one, other, shopper }
  }
  return undefined
}

function toMake(
  branches: readonly SampleBranch[],
  around: () => number[],
  shoppers: readonly string[],
  rota: Rota,
): VisitToMake[] {
  const some = branches.length
  const states = [
    ...Array.from({ length: Math.max(2, Math.ceil(some / 6)) }, () => 'overdue' as const),
    ...Array.from({ length: Math.ceil(some / 2) }, () => 'handedOut' as const),
    ...Array.from({ length: Math.ceil(some / 3) }, () => 'planned' as const),
  ]
  const windows = { overdue: [-18, -4], handedOut: [-4, 12], planned: [8, 26] } as const
  return states.flatMap((state, i) => {
    const [branch = 0] = around()
    const shopper = rota.somebody(shoppers, branch)
    if (shopper === undefined) return []
    rota.take(shopper, branch, null)
    const [from, to] = windows[state].map(ahead => dateOf(midnight(today) + (ahead + (i % 3)) * day))
    return from === undefined || to === undefined ? [] : [{ branch, shopper, state, from, to }]
  })
}
