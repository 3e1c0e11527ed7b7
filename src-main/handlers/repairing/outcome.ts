import { z } from '../../../src-shared/model/zod.ts'

const recordsSchema = z.array(z.object({ name: z.string() }))

/** What came of a repair, as far as a page shows it; the whole report lies in the folder `aside`. */
export const repairOutcomeSchema = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    /** The newest good copy; null for none. */
    backup: z.object({ name: z.string(), at: z.string() }).nullable(),
    audits: z.int(),
    /** Of them, those that came from the backup whole. */
    restored: z.int(),
    changed: recordsSchema,
    lost: recordsSchema,
    /** Null where nothing was wrong. */
    aside: z.string().nullable(),
    /** How many faults a check finds afterwards. */
    left: z.int(),
  }),
  /** Nothing was changed. */
  z.object({ ok: z.literal(false), why: z.object({ ru: z.string(), en: z.string() }) }),
])
export type RepairOutcome = z.infer<typeof repairOutcomeSchema>
