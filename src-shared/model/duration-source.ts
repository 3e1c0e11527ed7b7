import { z } from './zod.ts'

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/)

/**
 * How a duration came about: typed; taken from two clock times of the visit (HH:MM:SS, local); or measured by the
 * stopwatch, which stopped at `at`. `byWall`: a part of it is known by the computer's own clock alone, because the page
 * did not live through all of it.
 */
export const durationSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('typed') }),
  z.strictObject({ kind: z.literal('clock'), from: clockTime, to: clockTime }),
  z.strictObject({ kind: z.literal('measured'), byWall: z.boolean(), at: z.iso.datetime() }),
])
export type DurationSource = z.infer<typeof durationSourceSchema>

/** One stored version of a duration whose source is known: whole seconds, when, by whom. */
export const durationVersionSchema = z.object({
  question: z.string(),
  seconds: z.number(),
  source: durationSourceSchema,
  at: z.string(),
  by: z.string(),
})
export type DurationVersion = z.infer<typeof durationVersionSchema>
