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
})

const importedSchema = z.object({
  checklists: z.array(
    z.object({ code: z.string(), revision: z.number().int(), change: z.enum(['added', 'unchanged']) }),
  ),
  standards: z.object({ added: z.number(), updated: z.number(), unchanged: z.number() }),
})

export const checklists = {
  /** The newest published revision of each checklist. */
  list: procedure.input(z.object({})).output(z.array(checklistLineSchema)),
  get: procedure
    .input(z.object({ code: z.string(), revision: z.number().int().optional() }))
    .output(z.object({ checklist: checklistSchema, hash: z.string() })),
  /** A `*.checklist.json` or standards file sent to `/files/uploads`; everything or nothing. */
  import: procedure.input(z.object({ upload: z.string() })).output(importedSchema),
  /** The starter library of the given industries, through the same importer. */
  loadLibrary: procedure
    .input(
      z.object({ industries: z.array(z.enum(['ecommerce', 'restaurant', 'bank', 'telecom'])).optional() }),
    )
    .output(importedSchema),
}
