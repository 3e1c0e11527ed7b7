import { pinSchema } from '../model/pin.ts'
import { personSchema, profileSchema } from '../model/profile.ts'
import { z } from '../model/zod.ts'
import { procedure } from './base.ts'

const fields = profileSchema.pick({ name: true, alias: true, role: true })
/** As it was typed: whether it is the right one is not for its shape to say. */
const typedPin = z.string().max(1000).nullable()

/** Who works at this laptop, and who is signed in. */
export const people = {
  /** Who may sign in, by name; answered before anybody is signed in. */
  list: procedure
    .input(z.object({}))
    .output(z.array(personSchema.pick({ id: true, name: true, hasPin: true, here: true }))),
  /** Everybody with alias and role, those who left too. */
  all: procedure.input(z.object({})).output(z.array(personSchema)),
  /** Puts a person at this laptop, instead of whoever was there. PIN_WRONG and PIN_WAIT say how long to wait. */
  signIn: procedure
    .input(z.object({ id: z.uuid(), pin: typedPin.default(null) }))
    .output(z.object({ id: z.uuid() })),
  /** Signs out; what needs somebody signed in answers SIGN_IN_NEEDED until then. */
  lock: procedure.input(z.object({})).output(z.object({})),
  add: procedure.input(fields).output(personSchema),
  save: procedure.input(profileSchema).output(personSchema),
  /** One's own PIN: `old` is asked for where there is one, null takes it away. */
  setPin: procedure
    .input(z.object({ old: typedPin, pin: pinSchema.nullable() }))
    .output(z.object({ hasPin: z.boolean() })),
  /** Who has worked here stays in the records and only stops signing in. */
  remove: procedure
    .input(z.object({ id: z.uuid() }))
    .output(z.object({ outcome: z.enum(['removed', 'deactivated']) })),
  activate: procedure.input(z.object({ id: z.uuid() })).output(personSchema),
}
