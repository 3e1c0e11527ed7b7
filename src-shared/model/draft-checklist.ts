import {
  channelSchema,
  criterionSchema,
  criticalEffectSchema,
  dimensionSchema,
  evidenceRuleSchema,
  levelSchema,
  roleSchema,
  scoringMethodSchema,
} from './closed-lists.ts'
import { codeSchema } from './code.ts'
import { conditionSchema } from './condition.ts'
import { longestText } from './localised-text.ts'
import { standardSchema } from './standard.ts'
import { z } from './zod.ts'

/*
 * A checklist under construction. It has the shape of the checklist file, but may be wrong or unfinished anywhere:
 * texts blank, numbers left out (null), codes repeated. `fileOf` makes a file of it, `inspectDraft` says what is
 * wrong. `id` names a moment or a question for as long as the draft lives: conditions and `taken` refer to it, so
 * that a changed code breaks nothing. An id has the form of a code and is unique among its kind.
 */

const text = z.strictObject({
  ru: z.string().max(longestText).optional(),
  en: z.string().max(longestText).optional(),
})
export type DraftText = z.infer<typeof text>

const code = z.string().max(64)
const number = z.number().nullable()

const band = z.union([
  z.strictObject({ upTo: number, points: number }),
  z.strictObject({ below: number, points: number }),
])
export type DraftBand = z.infer<typeof band>

const option = z.strictObject({ code, text, points: number })
export type DraftOption = z.infer<typeof option>

export const draftAnswerSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('yesNo'), points: number, good: z.enum(['yes', 'no']) }),
  z.strictObject({
    type: z.literal('scale'),
    min: number,
    max: number,
    points: number,
    zeroAt: number.optional(),
    labels: z.record(z.string(), text).optional(),
  }),
  z.strictObject({ type: z.literal('choice'), options: z.array(option).max(1000) }),
  z.strictObject({ type: z.literal('multi'), options: z.array(option).max(1000) }),
  z.strictObject({
    type: z.literal('number'),
    unit: text.optional(),
    min: number.optional(),
    max: number.optional(),
    bands: z.array(band).max(1000),
    otherwise: number,
  }),
  z.strictObject({ type: z.literal('duration'), bands: z.array(band).max(1000), otherwise: number }),
  z.strictObject({ type: z.literal('text') }),
  z.strictObject({ type: z.literal('date') }),
  z.strictObject({ type: z.literal('time') }),
  z.strictObject({ type: z.literal('photo') }),
])
export type DraftAnswer = z.infer<typeof draftAnswerSchema>

export const draftQuestionSchema = z.strictObject({
  id: codeSchema,
  code,
  text,
  guide: text.optional(),
  standard: codeSchema.optional(),
  criterion: criterionSchema.optional(),
  dimension: dimensionSchema.optional(),
  level: levelSchema.optional(),
  role: roleSchema,
  answer: draftAnswerSchema,
  weight: number,
  required: z.boolean(),
  notApplicable: z.boolean(),
  /** Null: no comment is asked for. */
  commentBelow: number,
  evidence: evidenceRuleSchema,
  evidenceBelow: number,
  critical: z
    .strictObject({ effect: criticalEffectSchema, cap: number.optional(), failBelow: number })
    .optional(),
  /** Names questions by their id. */
  showIf: conditionSchema.optional(),
})
export type DraftQuestion = z.infer<typeof draftQuestionSchema>

export const draftMomentSchema = z.strictObject({
  id: codeSchema,
  code,
  title: text,
  weight: number,
  showIf: conditionSchema.optional(),
  questions: z.array(draftQuestionSchema).max(5000),
})
export type DraftMoment = z.infer<typeof draftMomentSchema>

export const draftChecklistSchema = z.strictObject({
  code,
  title: text,
  industry: z.string().max(longestText).optional(),
  channel: channelSchema.optional(),
  segment: z.string().max(longestText).optional(),
  scoring: z.strictObject({
    method: scoringMethodSchema,
    bonusCap: z.boolean(),
    hideScore: z.boolean().optional(),
    bands: z.array(z.strictObject({ from: number, code, title: text })).max(100),
  }),
  moments: z.array(draftMomentSchema).max(1000),
  /** By question id: the standard it follows, as it stood when the question took it over. */
  taken: z.record(codeSchema, standardSchema),
})
export type DraftChecklist = z.infer<typeof draftChecklistSchema>
