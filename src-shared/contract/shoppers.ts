import { z } from '../model/zod.ts'
import { shopperFieldsSchema, shopperSchema } from '../model/shopper.ts'
import { procedure } from './base.ts'

const id = z.object({ id: z.uuid() })

/** Those who make the visits, as head office knows them. */
export const shoppers = {
  /** By alias. */
  list: procedure.input(z.object({})).output(z.array(shopperSchema)),
  get: procedure.input(id).output(shopperSchema),
  /** Without an id a new shopper is made. INVALID: the alias is taken, or stands in visits already and can't change. */
  save: procedure.input(shopperFieldsSchema.extend({ id: z.uuid().optional() })).output(shopperSchema),
  setActive: procedure.input(id.extend({ active: z.boolean() })).output(shopperSchema),
  /** INVALID where there are assignments or visits: deactivate then. */
  remove: procedure.input(id).output(z.object({})),
}
