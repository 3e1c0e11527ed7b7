import { localisedText } from '../localised-text.ts'
import { z } from '../zod.ts'

/** Critical questions failed in the visits of a view, by the final revision of each score, whatever its effect. */
export const criticalFailuresSchema = z.object({
  /** Approved visits whose score is kept, and those of them in which a critical question failed. */
  visits: z.int(),
  failing: z.int(),
  /** All failures: a visit may have several. */
  failures: z.int(),
  /** Every critical question of the checklist and every other that failed; the most failures first. */
  questions: z.array(
    z.object({
      /** Code. */
      question: z.string(),
      text: localisedText.nullable(),
      /** Visits in which it failed. */
      failing: z.int(),
    }),
  ),
})
export type CriticalFailures = z.infer<typeof criticalFailuresSchema>
