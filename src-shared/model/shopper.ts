import { z } from './zod.ts'

const line = z.string().trim().max(200)

/** What a supervisor enters about a shopper. The alias stands in visits and reports, the rest stays at head office. */
export const shopperFieldsSchema = z.object({
  alias: z.string().trim().min(1).max(60),
  name: line,
  email: line,
  phone: line,
  city: line,
  active: z.boolean(),
})

/** Somebody who makes visits. `visits`: assignments and visits under the alias; with any the alias stays. */
export const shopperSchema = shopperFieldsSchema.extend({ id: z.uuid(), visits: z.int() })
export type ShopperFields = z.infer<typeof shopperFieldsSchema>
export type Shopper = z.infer<typeof shopperSchema>
