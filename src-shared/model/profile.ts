import { z } from './zod.ts'

/** What a person does: makes visits, checks and compares them, or both. */
export const roleSchema = z.enum(['shopper', 'supervisor', 'both'])

/** One person at this laptop. */
export const profileSchema = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(120),
  /** How reports name the shopper when privacy is on; no two people here have the same. */
  alias: z.string().trim().min(1).max(60),
  role: roleSchema,
})
export type Profile = z.infer<typeof profileSchema>

/** A person as the list of people shows them. */
export const personSchema = profileSchema.extend({
  /** False: worked here and left. */
  active: z.boolean(),
  hasPin: z.boolean(),
  /** Sits here, or sat here last. */
  here: z.boolean(),
})
export type Person = z.infer<typeof personSchema>
