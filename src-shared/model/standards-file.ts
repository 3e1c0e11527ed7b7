import { z } from './zod.ts'
import { standardSchema } from './standard.ts'

/** A library of standards of one industry, version 1. */
export const standardsFileSchema = z.strictObject({
  format: z.literal('vizit.standards'),
  version: z.literal(1),
  industry: z.string().max(64).regex(/\S/u),
  standards: z.array(standardSchema).max(10_000),
})
export type StandardsFile = z.infer<typeof standardsFileSchema>
