import { z } from './zod.ts'
import { codeSchema } from './code.ts'

const line = z.string().trim().max(200)

/** What a person enters about a branch. */
export const branchFieldsSchema = z.object({
  code: codeSchema,
  name: line.min(1),
  city: line,
  region: line,
  address: line,
  /** The network's own kind of outlet, e.g. "flagship". */
  format: line,
})

/** The place, or the channel, that is visited. */
export const branchSchema = branchFieldsSchema.extend({ id: z.uuid(), active: z.boolean() })
export type BranchFields = z.infer<typeof branchFieldsSchema>
export type Branch = z.infer<typeof branchSchema>
