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

/** A word of the organisation's own, to compare branches by. */
export const tagSchema = z.string().trim().min(1).max(40)

/** Most tags of one branch. */
export const mostTags = 20

/** Each once, sorted by code point, so that the same tags are the same list. */
export const tagsSchema = z
  .array(tagSchema)
  .transform(tags => [...new Set(tags)].sort())
  .pipe(z.array(z.string()).max(mostTags))

/** The place, or the channel, that is visited. */
export const branchSchema = branchFieldsSchema.extend({
  id: z.uuid(),
  active: z.boolean(),
  tags: tagsSchema.default([]),
})
export type BranchFields = z.infer<typeof branchFieldsSchema>
export type Branch = z.infer<typeof branchSchema>
