import { z } from './zod.ts'

/** The longest declaration, in characters. */
export const longestDeclaration = 4000

/** One time a visit was locked; a later one has a higher number. Percent is final, 0.0001 exact. */
export const submissionSchema = z.object({
  number: z.number().int().min(1),
  kind: z.enum(['submitted', 'impossible']),
  at: z.string(),
  by: z.string(),
  /** What the person confirmed, word for word; null where nobody was asked. */
  declaration: z.string().nullable(),
  /** Why the visit could not be made. */
  reason: z.string().nullable(),
  percent: z.number().nullable(),
  /** Taken back into the draft. */
  withdrawnAt: z.string().nullable(),
  withdrawnBy: z.string().nullable(),
})
export type Submission = z.infer<typeof submissionSchema>
