import { branchFilter, waveLineSchema } from '../comparison.ts'
import { flagKindSchema } from '../flag.ts'
import { z } from '../zod.ts'

export const fieldworkQuestionSchema = z.object({
  /** Code, or codes. */
  wave: z.string().or(z.array(z.string()).min(1).max(100)),
  /** Code; absent for every checklist of the wave. */
  checklist: z.string().optional(),
  ...branchFilter,
})
export type FieldworkQuestion = z.infer<typeof fieldworkQuestionSchema>

const median = z.object({
  /** Visits of which it is known. */
  n: z.int(),
  /** Minutes; null for none. */
  minutes: z.number().nullable(),
})

const fieldworkShape = {
  /** Assignments that were not withdrawn, and visits made without one. */
  planned: z.int(),
  /** Begun and not sent yet. */
  drafts: z.int(),
  /** Sent at least once: those in review, with the shopper again, approved and rejected. */
  submitted: z.int(),
  approved: z.int(),
  rejected: z.int(),
  /** Could not be made. */
  impossible: z.int(),
  /** Of the submitted: sent back at least once; `share` 0..1, null without visits. */
  returned: z.object({ n: z.int(), share: z.number().nullable() }),
  /** Every appeal. `changed`: decided for the branch, an answer was changed; `stood`: decided, all answers stand. */
  appeals: z.object({ raised: z.int(), open: z.int(), changed: z.int(), stood: z.int() }),
  /** From opening the form, or from the end of the visit where that is later, to the first submission. */
  filling: median,
  /** From the end of the visit to its first submission. */
  delay: median,
  /** Visits with at least one flag, and by kind, in the order of their weight; kinds without visits are left out. */
  flagged: z.int(),
  flags: z.array(z.object({ kind: flagKindSchema, visits: z.int() })),
}

/** How well the visits of a wave were made; purged visits are not in it. */
export const fieldworkSchema = z.object({
  /** The oldest first. */
  waves: z.array(
    waveLineSchema.extend({
      ...fieldworkShape,
      /** By alias. */
      shoppers: z.array(z.object({ shopper: z.string(), ...fieldworkShape })),
    }),
  ),
})
export type FieldworkOfWaves = z.infer<typeof fieldworkSchema>
