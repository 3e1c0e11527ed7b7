import type { Answers } from '../../src-shared/model/answer.ts'
import type { VisitFacts } from '../../src-shared/model/visit.ts'
import type { Random } from './random.ts'
import { hoursAhead, type SampleBranch } from './sample-branches.ts'
import { day, dateOf } from './sample-calendar.ts'
import { sampleProducts, type SampleProduct } from './sample-products.ts'

/** What happened on a visit, before anybody scored it. */
export interface VisitStory {
  readonly branch: SampleBranch
  readonly product: SampleProduct
  /** Start in UTC, milliseconds. */
  readonly start: number
  readonly window: number
  readonly employee: string
  readonly hall: string
  readonly people: number
  readonly counters: number
  readonly queued: boolean
  readonly extra: boolean
  readonly proceeded: boolean
  /** Minutes of the talk at the counter, without waiting and paperwork. */
  readonly talk: number
  /** Minutes for coming in and leaving. */
  readonly margin: number
  readonly amount: number | null
  /** YYYY-MM-DD, what the employee promised. */
  readonly promised: string
}

const letters = ['А', 'Б', 'В', 'Г', 'Д'] as const

export function visitStory(branch: SampleBranch, start: number, random: Random): VisitStory {
  const product = random.pick(sampleProducts)
  const proceeded = random.chance(0.75)
  const range = product.amounts?.[branch.currency]
  return {
    branch,
    product,
    start,
    window: random.int(2, 9),
    employee: random.pick(letters),
    hall: random.pick(['Е', 'Ж', 'З']),
    people: random.int(5, 12),
    counters: random.int(2, 4),
    queued: random.chance(0.85),
    extra: random.chance(0.6),
    proceeded,
    talk: random.int(11, 19),
    margin: 4,
    amount: proceeded && range !== undefined ? random.int(range[0], range[1]) * 1000 : null,
    promised: dateOf(start + random.int(2, 7) * day),
  }
}

/** In and out again in three minutes. */
export function hurried(story: VisitStory): VisitStory {
  return { ...story, queued: false, proceeded: false, amount: null, talk: 2, margin: 1 }
}

/** Clock time at the branch, HH:MM, some minutes after the start. */
export function clockAt({ branch, start }: VisitStory, minutes: number): string {
  return localTime(branch, start + minutes * 60_000).slice(11, 16)
}

/** YYYY-MM-DDTHH:MM:SS on the branch's wall. */
export function localTime({ zone }: SampleBranch, at: number): string {
  return new Date(at + hoursAhead[zone] * 3_600_000).toISOString().slice(0, 19)
}

const seconds = (answers: Answers, code: string) => {
  const value = answers[code]?.value
  return typeof value === 'number' ? value : 0
}

/** Whole minutes: waiting, paperwork, and the visit from door to door. */
export function minutesOf(story: VisitStory, answers: Answers) {
  const queue = story.queued ? Math.ceil(seconds(answers, 'queue-time') / 60) : 0
  const paperwork = story.proceeded ? Math.ceil(seconds(answers, 'paperwork-time') / 60) : 0
  return { queue, paperwork, whole: story.margin + queue + story.talk + paperwork }
}

/** The visit's own facts, without the narrative. */
export function factsOf(story: VisitStory, answers: Answers): VisitFacts {
  const { branch, start, amount } = story
  const { whole } = minutesOf(story, answers)
  return {
    contacts: [
      {
        channel: 'inPerson',
        startedAt: localTime(branch, start),
        endedAt: localTime(branch, start + whole * 60_000),
        zone: branch.zone,
      },
    ],
    staff: [
      { role: 'администратор зала', alias: story.hall },
      { role: 'консультант', alias: story.employee },
    ],
    ...(amount === null ? {} : { purchase: { amount, currency: branch.currency } }),
  }
}
