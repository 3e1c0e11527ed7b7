import { channelSchema } from './closed-lists.ts'
import { longestText } from './localised-text.ts'
import { moneySchema } from './money.ts'
import { z } from './zod.ts'

const note = z.string().max(longestText)
const label = z.string().max(200)

const localTime = z.iso.datetime({ local: true, offset: false })
const localTimePattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/

/** Local wall-clock time without a zone: YYYY-MM-DDTHH:MM or YYYY-MM-DDTHH:MM:SS. */
export const localTimeSchema = z
  .string()
  .refine(text => localTimePattern.test(text) && localTime.safeParse(text).success, {
    params: { fault: 'badDate' },
    abort: true,
  })
  .meta({ pattern: localTimePattern.source })

const withSeconds = (time: string) => (time.length === 16 ? `${time}:00` : time)

/** One contact with the branch. Times are local to `zone`, an IANA name such as Asia/Almaty. */
export const contactSchema = z
  .strictObject({
    channel: channelSchema,
    startedAt: localTimeSchema,
    endedAt: localTimeSchema.optional(),
    zone: z
      .string()
      .max(100)
      .regex(/^[A-Za-z0-9_+-]+(\/[A-Za-z0-9_+-]+)*$/),
    note: note.optional(),
  })
  .refine(
    contact =>
      contact.endedAt === undefined || withSeconds(contact.endedAt) >= withSeconds(contact.startedAt),
    {
      path: ['endedAt'],
      params: { fault: 'endsBeforeStart' },
    },
  )
export type Contact = z.infer<typeof contactSchema>

/** What the shopper paid for the visit and is given back. `evidence` is the SHA-256 of its receipt, a file of the visit. */
export const expenseSchema = moneySchema.extend({
  what: label,
  evidence: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
})
export type Expense = z.infer<typeof expenseSchema>

/** The facts around the answers. A person of the branch is a role and an alias, never a name. */
export const visitFactsSchema = z.strictObject({
  contacts: z.array(contactSchema).max(100).optional(),
  staff: z
    .array(z.strictObject({ role: label, alias: label.optional() }))
    .max(100)
    .optional(),
  purchase: moneySchema.optional(),
  /** For the payout alone: neither these nor the fee are in anything that a branch gets. */
  expenses: z.array(expenseSchema).max(100).optional(),
  fee: moneySchema.optional(),
  narrative: note.optional(),
})
export type VisitFacts = z.infer<typeof visitFactsSchema>
