import { eventIterator } from '@orpc/contract'
import { newPasswordSchema, passwordSchema } from '../model/password.ts'
import { z } from '../model/zod.ts'
import { procedure } from './base.ts'
import { exchangeProgressSchema, exportedSchema } from './exchange.ts'

const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** A restore that is ready: it takes the place of the present data at the next start. */
const waitingSchema = z.object({
  /** When its backup was made: ISO, UTC, or the day of a daily copy. */
  created: z.string(),
  /** Where the present data will lie then: path of a folder beside the data folder. */
  kept: z.string(),
})

const restoredSchema = waitingSchema.extend({
  /** Files of evidence that came back, and those that nobody has any more. */
  evidence: z.int(),
  missing: z.int(),
})
export type RestoredBackup = z.infer<typeof restoredSchema>

const sourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), upload: z.string(), password: passwordSchema.optional() }),
  z.object({ kind: z.literal('daily'), day: daySchema }),
])
export type RestoreSource = z.infer<typeof sourceSchema>

/** Copies of everything: to keep, to move to another laptop, to go back to. */
export const backups = {
  list: procedure.input(z.object({})).output(
    z.object({
      /** Daily copies, the newest first. */
      daily: z.array(z.object({ day: daySchema, bytes: z.number() })),
      waiting: waitingSchema.nullable(),
      /** This host starts the program anew by itself. */
      restarts: z.boolean(),
    }),
  ),
  /**
   * Database, evidence and the key of this laptop in one file that the password locks; the door hands it out under
   * `/files/exports/DOWNLOAD`.
   */
  make: procedure
    .input(z.object({ password: newPasswordSchema }))
    .output(eventIterator(exchangeProgressSchema, exportedSchema)),
  /**
   * Restores into a folder beside, verifies it, and lets it wait for the next start; the present data stay. PACKAGE_REFUSED
   * says why it is no backup, or no good one.
   */
  restore: procedure.input(sourceSchema).output(eventIterator(exchangeProgressSchema, restoredSchema)),
  /** What waits goes; the present data stay in their place. */
  cancel: procedure.input(z.object({})).output(z.object({})),
  /** NOT_HERE: a person has to end the program and start it again. */
  restart: procedure.input(z.object({})).output(z.object({})),
}
