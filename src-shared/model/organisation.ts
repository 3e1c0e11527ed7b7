import { localisedText } from './localised-text.ts'
import { z } from './zod.ts'

/** The firm whose service is measured, as it stands on reports. */
export const organisationSchema = z.object({
  name: z.string().trim().max(120),
  /** Brand colour, #rrggbb. */
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  /** SHA-256 of the logo, a PNG of at most 512 px. */
  logo: z.string().nullable(),
  /** Target percent, 0..100; 85 unless the supervisor says otherwise. */
  target: z.number().min(0).max(100),
  paper: z.enum(['A4', 'Letter']),
  /** Reports name roles instead of staff and an alias instead of the shopper. */
  privacy: z.boolean(),
  /** What a shopper confirms when submitting; null for the program's own words. */
  declaration: localisedText.nullable().default(null),
})
export type Organisation = z.infer<typeof organisationSchema>
