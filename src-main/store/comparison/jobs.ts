import { z } from '../../../src-shared/model/zod.ts'
import { fieldRowsSchema, type FieldJob } from './field-job.ts'
import { inCommonSchema, type InCommonJob } from './in-common-job.ts'
import {
  criticalRowsSchema,
  percentRowsSchema,
  questionRowsSchema,
  type PercentsJob,
  type QuestionJob,
} from './visit-jobs.ts'

/** What the thread can be asked for, each with what it answers. */
export type Jobs = {
  readonly inCommon: InCommonJob
  readonly percents: PercentsJob
  readonly critical: PercentsJob
  readonly question: QuestionJob
  readonly field: FieldJob
}

export const answers = {
  inCommon: inCommonSchema,
  percents: percentRowsSchema,
  critical: criticalRowsSchema,
  question: questionRowsSchema,
  field: fieldRowsSchema,
} as const satisfies Record<keyof Jobs, z.ZodType>

export type Answers = { readonly [Name in keyof Jobs]: z.infer<(typeof answers)[Name]> }

/** One job as it goes to the thread. */
export type Asked = {
  [Name in keyof Jobs]: { readonly name: Name; readonly folder: string; readonly job: Jobs[Name] }
}[keyof Jobs]

/** `detail`: why the store could not be read. */
export const outcomeSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), answer: z.unknown() }),
  z.object({ ok: z.literal(false), detail: z.string() }),
])
export type Outcome = z.infer<typeof outcomeSchema>
