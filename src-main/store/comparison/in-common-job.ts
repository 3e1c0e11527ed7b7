import { z } from '../../../src-shared/model/zod.ts'
import type { CountedKind } from './counted.ts'

/** What the pool asks of the worker: raw scores over the questions common to these revisions. */
export type InCommonJob = {
  readonly checklist: string
  /** Ascending. */
  readonly revisions: readonly number[]
  /** Codes. */
  readonly waves: readonly string[]
  /** Which of the lists are wanted: rows of a part, or one of the others; the rest come empty. */
  readonly kind: CountedKind | 'standard' | 'impression' | 'percent'
  /** Codes of those that lists are of; null: all. Visits are counted of all. */
  readonly branches: readonly string[] | null
  /** Rows of these branches as one, their `branch` empty. */
  readonly merged: boolean
}

const whole = z.int()

/** Of numbers alone: there may be ten thousand, and they come from our own thread. */
export const inCommonSchema = z.object({
  /** Questions in common. */
  questions: whole,
  share: z.number().nullable(),
  trend: z.boolean(),
  /** Visits whose answers were read. */
  visits: z.array(z.object({ wave: z.string(), branch: z.string(), visits: whole })),
  rows: z.array(
    z.object({
      wave: z.string(),
      branch: z.string(),
      part: z.string(),
      n: whole,
      unscored: whole,
      sum: whole,
      sumsq: z.number(),
      earned: z.number(),
      possible: z.number(),
      measured: whole,
      losing: whole,
      lost: z.number(),
      of: whole,
      met: whole,
      goodOf: whole,
      goodMet: whole,
      otherOf: whole,
      otherMet: whole,
    }),
  ),
  /** Visits by the impression they left. Of `question`. */
  moods: z.array(
    z.object({ wave: z.string(), branch: z.string(), good: whole, others: whole, unasked: whole }),
  ),
  /** Visits that measured a standard, and that met every question of it. */
  standards: z.array(
    z.object({ wave: z.string(), branch: z.string(), standard: z.string(), of: whole, met: whole }),
  ),
  /** Answers by value, from the least one on; visits, each with its first answer of the kind. */
  impressions: z.array(
    z.object({
      wave: z.string(),
      branch: z.string(),
      kind: z.enum(['nps', 'csat', 'expectation']),
      counts: z.array(whole),
    }),
  ),
  /** Raw percents of visits, 1/10,000 %; -1 where nothing was possible. */
  percents: z.array(z.object({ wave: z.string(), branch: z.string(), units: z.array(whole) })),
})
export type InCommon = z.infer<typeof inCommonSchema>
