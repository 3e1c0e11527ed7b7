import { isDate } from './calendar.ts'
import {
  channelSchema,
  criterionSchema,
  dimensionSchema,
  evidenceRuleSchema,
  levelSchema,
  stanceSchema,
} from './closed-lists.ts'
import { codeSchema } from './code.ts'
import { localisedText } from './localised-text.ts'
import { z } from './zod.ts'

const date = z.string().refine(isDate, { params: { fault: 'badDate' } })

const always = {
  moment: z.strictObject({ code: codeSchema, title: localisedText }),
  text: localisedText,
  /** What good looks like. */
  good: localisedText,
  /** What counts as evidence. */
  evidence: localisedText,
  /** When N/A applies. */
  notApplicable: localisedText,
  criterion: criterionSchema,
  level: levelSchema,
  channel: channelSchema,
  segment: z.string().max(64).regex(/\S/u),
  /** A candidate for a critical question. */
  critical: z.boolean(),
}

const sometimes = {
  dimension: dimensionSchema,
  /** Whether it warns before things go wrong, or mends them after. */
  stance: stanceSchema,
  /** Longest wait in whole seconds, for standards about waiting; makes a duration question with bands. */
  target: z.int().min(1).max(1_000_000),
  /** When a question of this standard asks for evidence. */
  evidenceRule: evidenceRuleSchema,
  /** Whether a question of this standard offers N/A. */
  naAllowed: z.boolean(),
  /** The day by which somebody has to look at it again. */
  reviewBy: date,
}

/** One observable requirement of service. */
export const standardSchema = z.strictObject({
  code: codeSchema,
  ...always,
  ...z.object(sometimes).partial().shape,
})
export type Standard = z.infer<typeof standardSchema>

const changed = z.object(always).partial().shape

/**
 * A variant of a standard for another channel or segment: holds what it changes and inherits the rest.
 * `null` takes away what the base has.
 */
export const variantSchema = z.strictObject({
  code: codeSchema,
  base: codeSchema,
  ...changed,
  dimension: sometimes.dimension.nullable().optional(),
  stance: sometimes.stance.nullable().optional(),
  target: sometimes.target.nullable().optional(),
  evidenceRule: sometimes.evidenceRule.nullable().optional(),
  naAllowed: sometimes.naAllowed.nullable().optional(),
  reviewBy: sometimes.reviewBy.nullable().optional(),
})
export type Variant = z.infer<typeof variantSchema>

/** A standard as it is kept and as it travels: whole, or what a variant changes. */
export const standardDocumentSchema = z.union([standardSchema, variantSchema])
export type StandardDocument = z.infer<typeof standardDocumentSchema>

export type StandardField = Exclude<keyof Standard, 'code'>

/** Every field a standard has besides its code, in the order of its form. */
export const standardFields = [
  'text',
  'good',
  'moment',
  'channel',
  'segment',
  'criterion',
  'dimension',
  'level',
  'stance',
  'target',
  'critical',
  'evidence',
  'evidenceRule',
  'notApplicable',
  'naAllowed',
  'reviewBy',
] as const satisfies readonly StandardField[]
