import { z } from '../model/zod.ts'
import { procedure } from './base.ts'

const componentSchema = z.object({
  name: z.string(),
  version: z.string(),
  /** SPDX name or expression, where there is one. */
  licence: z.string(),
  /** Beside the program, in the page, in both, what runs them, inside another of them, or made for Vizit. */
  part: z.enum(['program', 'page', 'both', 'runtime', 'within', 'own']),
  home: z.string().nullable(),
  /** Key of its text; null where the terms need none. */
  text: z.string().nullable(),
})

/** The file of licences that ships with the program. */
export const licencesSchema = z.object({
  components: z.array(componentSchema),
  texts: z.record(z.string(), z.string()),
})

/** What is counted of the records here. */
export const countedRecordSchema = z.enum([
  'people',
  'branches',
  'standards',
  'checklists',
  'waves',
  'visits',
  'answers',
  'evidence',
  'log',
])
export type CountedRecord = z.infer<typeof countedRecordSchema>

const diagnosticsSchema = z.object({
  version: z.string(),
  host: z.enum(['desktop', 'browser']),
  /** Kind, release and processor of the system. */
  system: z.string(),
  /** Versions of what runs the program; `electron` and `chrome` in the window alone. */
  runs: z.array(z.object({ name: z.enum(['electron', 'chrome', 'node', 'sqlite']), version: z.string() })),
  /** Number of migrations the database has. */
  schema: z.int(),
  databaseBytes: z.number(),
  /** Daily copies, and the day of the newest. */
  backups: z.object({ kept: z.int(), last: z.string().nullable() }),
  counts: z.array(
    z.object({
      of: countedRecordSchema,
      count: z.int(),
    }),
  ),
  /** Failures noted last, the newest last; kinds and places, never contents. */
  journal: z.array(z.string()),
})
export type Diagnostics = z.infer<typeof diagnosticsSchema>

/** The program itself: what it is made of, and how it is doing. */
export const about = {
  licences: procedure.input(z.object({})).output(licencesSchema.pick({ components: true })),
  /** A licence in full. */
  licence: procedure.input(z.object({ text: z.string().max(64) })).output(z.object({ text: z.string() })),
  /** What helps to find out why something went wrong. It is shown and copied; nothing is sent. */
  diagnostics: procedure.input(z.object({})).output(diagnosticsSchema),
}
