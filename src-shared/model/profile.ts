import { z } from './zod.ts'

/** The person at this laptop. */
export const profileSchema = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(120),
  /** How reports name the shopper when privacy is on. */
  alias: z.string().trim().min(1).max(60),
  role: z.enum(['shopper', 'supervisor', 'both']),
})
export type Profile = z.infer<typeof profileSchema>
