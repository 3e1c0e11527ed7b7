import { channelSchema, scoringMethodSchema } from './closed-lists.ts'
import { codeSchema } from './code.ts'
import { positiveDecimalSchema } from './decimal.ts'
import { localisedText, longestText } from './localised-text.ts'
import { momentSchema } from './moment.ts'
import { z } from './zod.ts'

/** A grade of the total: holds from this percent (unrounded) upwards; listed in any order. */
export const scoreBandSchema = z.strictObject({
  from: positiveDecimalSchema,
  code: codeSchema,
  title: localisedText,
})

export const scoringSchema = z.strictObject({
  method: scoringMethodSchema.default('points'),
  bonusCap: z.boolean().default(true),
  /** The shopper is shown neither score nor points, so that the score leads no answer. */
  hideScore: z.boolean().optional(),
  bands: z.array(scoreBandSchema).max(100).default([]),
})
export type Scoring = z.infer<typeof scoringSchema>

const label = z.string().max(longestText).regex(/\S/u)

/**
 * The checklist file, version 1 (formats.md). Parses shape and defaults only;
 * `readChecklist` also applies the rules that span several fields.
 */
export const checklistSchema = z.strictObject({
  format: z.literal('vizit.checklist'),
  version: z.literal(1),
  code: codeSchema,
  revision: z.int().min(1).max(1_000_000).optional(),
  title: localisedText,
  industry: label.optional(),
  channel: channelSchema.optional(),
  segment: label.optional(),
  scoring: scoringSchema.default({ method: 'points', bonusCap: true, bands: [] }),
  moments: z.array(momentSchema).min(1).max(1000),
})
export type Checklist = z.infer<typeof checklistSchema>
export type ChecklistInput = z.input<typeof checklistSchema>
