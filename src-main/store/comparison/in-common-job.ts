import { z } from '../../../src-shared/model/zod.ts'

/** What the pool asks of the worker: raw scores over the questions common to these revisions. */
export type InCommonJob = {
  readonly folder: string
  readonly checklist: string
  /** Ascending. */
  readonly revisions: readonly number[]
  /** Codes. */
  readonly waves: readonly string[]
  readonly kind: 'total' | 'moment' | 'criterion' | 'level' | 'question'
}

const whole = z.int()

/** Of numbers alone: there may be ten thousand, and they come from our own thread. */
const inCommonSchema = z.object({
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
    }),
  ),
})
export type InCommon = z.infer<typeof inCommonSchema>

/** `detail`: why the store could not be read. */
export const inCommonAnswerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), counted: inCommonSchema }),
  z.object({ ok: z.literal(false), detail: z.string() }),
])
export type InCommonAnswer = z.infer<typeof inCommonAnswerSchema>
