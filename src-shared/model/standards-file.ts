import { z } from './zod.ts'
import { standardDocumentSchema } from './standard.ts'

/** A library of standards of one industry, version 1; a variant may stand before or after its base. */
export const standardsFileSchema = z.strictObject({
  format: z.literal('vizit.standards'),
  version: z.literal(1),
  industry: z.string().max(64).regex(/\S/u),
  standards: z.array(standardDocumentSchema).max(10_000),
})
export type StandardsFile = z.infer<typeof standardsFileSchema>
