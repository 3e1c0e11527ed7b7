import { eventIterator } from '@orpc/contract'
import { auditStatusSchema } from '../model/audit.ts'
import { z } from '../model/zod.ts'
import { procedure } from './base.ts'

const what = z.enum(['evidence', 'visits'])
const reason = z.string().trim().min(1).max(2000)
/** A file that left this machine and holds what was purged. */
const beyondSchema = z.object({ at: z.string(), file: z.string(), kind: z.string(), recipient: z.string() })

const finishedSchema = z.object({
  audits: z.int(),
  /** Files of evidence taken from the disk. */
  files: z.int(),
  /** Kept backups written anew without it, and those of an older version that were deleted. */
  backups: z.object({ rewritten: z.int(), dropped: z.int() }),
  /** What cannot be reached from here. */
  beyond: z.array(beyondSchema),
})

export type Purged = z.infer<typeof finishedSchema>

/** How long visits and evidence are kept, and what is done after that. Nothing is purged without being asked. */
export const retention = {
  /** The newest wave first. */
  plan: procedure.input(z.object({})).output(
    z.array(
      z.object({
        wave: z.string(),
        title: z.string(),
        evidenceUntil: z.string().nullable(),
        visitsUntil: z.string().nullable(),
        evidenceDue: z.boolean(),
        visitsDue: z.boolean(),
        audits: z.int(),
        /** Of them, those that have evidence. */
        withEvidence: z.int(),
        /** Left alone: drafts and returned visits. */
        working: z.int(),
        files: z.int(),
        bytes: z.number(),
        purgedAudits: z.int(),
        purgedEvidence: z.int(),
      }),
    ),
  ),
  /** The visits that a purge would take, before its day: the oldest first, each with its evidence. */
  touched: procedure.input(z.object({ wave: z.string(), what })).output(
    z.array(
      z.object({
        id: z.uuid(),
        number: z.string(),
        /** Name. */
        branch: z.string(),
        /** Alias. */
        shopper: z.string(),
        status: auditStatusSchema,
        submittedAt: z.string().nullable(),
        files: z.int(),
        bytes: z.number(),
      }),
    ),
  ),
  /** What would be beyond reach, before it is done. */
  beyond: procedure
    .input(z.object({ wave: z.string(), what }))
    .output(z.object({ audits: z.int(), files: z.array(beyondSchema) })),
  /**
   * For good: photos and recordings of a wave, or its visits whole. What visits added to comparisons stays. Stopped in
   * the middle, the visits done so far are purged, and the rest is as it was.
   */
  purge: procedure
    .input(z.object({ wave: z.string(), what, reason }))
    .output(eventIterator(z.object({ done: z.int(), total: z.int() }), finishedSchema)),
  /** Folders with former data that purging does not reach, the newest first. */
  aside: procedure.input(z.object({})).output(
    z.array(
      z.object({
        name: z.string(),
        /** What the former data were kept at. */
        kind: z.enum(['repair', 'restore']),
        at: z.string(),
        bytes: z.number(),
      }),
    ),
  ),
  /** For good: one of these folders. STORE_BUSY: a program has it open. */
  dropAside: procedure.input(z.object({ name: z.string().max(300) })).output(z.object({})),
  /** For good: who a shopper is. Their visits stay, under a number. */
  purgePerson: procedure
    .input(z.object({ shopper: z.uuid(), reason }))
    .output(finishedSchema.extend({ alias: z.string() })),
}
