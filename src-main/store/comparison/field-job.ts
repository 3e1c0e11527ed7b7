import { flagKindSchema } from '../../../src-shared/model/flag.ts'
import { z } from '../../../src-shared/model/zod.ts'

/** How the visits of waves were made. */
export type FieldJob = {
  /** Codes. */
  readonly waves: readonly string[]
  /** Codes; null: every checklist. */
  readonly checklist: string | null
  readonly branches: readonly string[]
}

const whole = z.int()

const figures = {
  planned: whole,
  drafts: whole,
  submitted: whole,
  approved: whole,
  rejected: whole,
  impossible: whole,
  returned: whole,
  raised: whole,
  open: whole,
  changed: whole,
  stood: whole,
  /** Medians in minutes, each with the visits of which it is known. */
  filled: whole,
  filling: z.number().nullable(),
  delayed: whole,
  delay: z.number().nullable(),
  flagged: whole,
  flags: z.array(z.object({ kind: flagKindSchema, visits: whole })),
}
export const fieldFiguresSchema = z.object(figures)
export type FieldFigures = z.infer<typeof fieldFiguresSchema>

export const fieldRowsSchema = z.array(
  z.object({
    wave: z.string(),
    total: fieldFiguresSchema,
    shoppers: z.array(z.object({ shopper: z.string(), ...figures })),
  }),
)
export type FieldRows = z.infer<typeof fieldRowsSchema>
