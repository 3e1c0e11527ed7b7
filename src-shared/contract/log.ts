import { logEntrySchema } from '../model/log-entry.ts'
import { z } from '../model/zod.ts'
import { procedure } from './base.ts'

/** The append-only log of every change of status, score, standard and person. */
export const log = {
  /** The newest first; `before`: the id of the last entry read so far. `subject`: the beginning of an id, code or number. */
  list: procedure
    .input(
      z.object({
        before: z.int().min(1).nullable().default(null),
        limit: z.int().min(1).max(500).default(200),
        kind: z.string().optional(),
        author: z.string().optional(),
        subject: z.string().trim().max(120).optional(),
      }),
    )
    .output(z.object({ entries: z.array(logEntrySchema), more: z.boolean() })),
  /** What there is to choose from: kinds and authors that stand in the log. */
  facets: procedure
    .input(z.object({}))
    .output(z.object({ kinds: z.array(z.string()), authors: z.array(z.string()) })),
  /** Recomputes the whole chain; `head`: the hash of its newest entry, as packages and reports carry it. */
  verify: procedure.input(z.object({})).output(
    z.object({
      entries: z.int(),
      head: z.string().nullable(),
      /** At most 100, the oldest first. */
      faults: z.array(
        z.object({ code: z.enum(['LOG_BROKEN', 'RECORD_MISSING']), id: z.string(), name: z.string() }),
      ),
    }),
  ),
}
