import { z } from '../../../src-shared/model/zod.ts'

const whole = z.int()

/** Final percents of single visits. */
export type PercentsJob = {
  /** Codes. */
  readonly waves: readonly string[]
  readonly checklist: string
  readonly revisions: readonly number[]
}

/** Visits with the same percent in one branch; 1/10,000 %, null: nothing was possible. */
export const percentRowsSchema = z.array(
  z.object({
    branch: z.string(),
    percent: whole.nullable(),
    band: z.string().nullable(),
    visits: whole,
  }),
)
export type PercentRows = z.infer<typeof percentRowsSchema>

/** Branch by branch: visits, those in which a critical question failed, and by question. */
export const criticalRowsSchema = z.array(
  z.object({
    branch: z.string(),
    visits: whole,
    failing: whole,
    failed: z.array(z.object({ question: z.string(), visits: whole })),
  }),
)
export type CriticalRows = z.infer<typeof criticalRowsSchema>

/** What one question came to in single visits. */
export type QuestionJob = PercentsJob & {
  /** Codes; the branches in view. */
  readonly branches: readonly string[]
  readonly question: string
  readonly most: number
}

/** Those that measured the question, most points lost first, then the newest; at most as many as asked for. */
export const questionRowsSchema = z.object({
  total: whole,
  visits: z.array(z.object({ id: z.string(), percent: z.number().nullable(), lost: z.number() })),
})
export type QuestionRows = z.infer<typeof questionRowsSchema>
