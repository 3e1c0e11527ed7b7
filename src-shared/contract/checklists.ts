import { z } from '../model/zod.ts'
import { checklistSchema } from '../model/checklist.ts'
import { channelSchema } from '../model/closed-lists.ts'
import { localisedText } from '../model/localised-text.ts'
import { procedure } from './base.ts'

const checklistLineSchema = z.object({
  code: z.string(),
  revision: z.number().int(),
  title: localisedText,
  industry: z.string(),
  channel: channelSchema,
  segment: z.string(),
  questions: z.number().int(),
  moments: z.number().int(),
  retired: z.boolean(),
  publishedAt: z.string(),
  /** The draft of its next revision, where there is one. */
  draft: z.string().nullable(),
})

const revisionLineSchema = z.object({
  revision: z.number().int(),
  publishedAt: z.string(),
  /** Who published it here; empty where it came with a file. */
  author: z.string(),
  hash: z.string(),
  questions: z.number().int(),
  moments: z.number().int(),
  /** Visits begun on it. */
  visits: z.number().int(),
})

const importedSchema = z.object({
  checklists: z.array(
    z.object({ code: z.string(), revision: z.number().int(), change: z.enum(['added', 'unchanged']) }),
  ),
  standards: z.object({ added: z.number(), updated: z.number(), unchanged: z.number() }),
})

export const checklists = {
  /** The newest published revision of each checklist, retired ones included. */
  list: procedure.input(z.object({})).output(z.array(checklistLineSchema)),
  get: procedure
    .input(z.object({ code: z.string(), revision: z.number().int().optional() }))
    .output(z.object({ checklist: checklistSchema, hash: z.string() })),
  /** The newest first. */
  revisions: procedure.input(z.object({ code: z.string() })).output(z.array(revisionLineSchema)),
  /** A retired checklist is not offered for new visits; visits begun on it go on. */
  setRetired: procedure.input(z.object({ code: z.string(), retired: z.boolean() })).output(z.object({})),
  /** A `*.checklist.json` or standards file sent to `/files/uploads`; everything or nothing. */
  import: procedure.input(z.object({ upload: z.string() })).output(importedSchema),
  /** The starter library of the given industries, through the same importer. */
  loadLibrary: procedure
    .input(
      z.object({ industries: z.array(z.enum(['ecommerce', 'restaurant', 'bank', 'telecom'])).optional() }),
    )
    .output(importedSchema),
}
