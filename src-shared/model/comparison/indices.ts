import { criterionSchema } from '../closed-lists.ts'
import { basisSchema, comparedViewSchema } from '../comparison.ts'
import { z } from '../zod.ts'

const weightsSchema = z
  .partialRecord(criterionSchema, z.number().min(0).max(1000))
  .refine(weights => Object.values(weights).some(weight => weight > 0))

/** What each criterion weighs in the two indices; only the proportions matter. */
export const influenceWeightsSchema = z.object({ satisfaction: weightsSchema, loyalty: weightsSchema })
export type InfluenceWeights = z.infer<typeof influenceWeightsSchema>

export const influenceIndexNameSchema = z.enum(['satisfaction', 'loyalty'])

/** `preset`: nobody has set the organisation's own; an illustration from one article, and to be shown as such. */
export const influenceSchema = z.object({ preset: z.boolean(), weights: influenceWeightsSchema })
export type InfluenceInUse = z.infer<typeof influenceSchema>

/** null takes the preset again. */
export const saveInfluenceSchema = z.object({ weights: influenceWeightsSchema.nullable() })

const indexSchema = z.object({
  /** Percent; null when no criterion with a weight was measured. */
  index: z.number().nullable(),
  /** Rounded once, to one decimal. */
  shown: z.number().nullable(),
  /** Weights normalised over the measured criteria: parts of 1. */
  shares: z.array(z.object({ code: criterionSchema, share: z.number() })).readonly(),
  /** Measured, but without a weight: not in the index. */
  leftOut: z.array(criterionSchema).readonly(),
  /** With a weight, but not measured. */
  notMeasured: z.array(criterionSchema).readonly(),
})

const indexLine = {
  /** Approved visits with a percent. */
  visits: z.int(),
  /** What the indices are made of; `n`: visits that measured the criterion. */
  criteria: z.array(z.object({ code: criterionSchema, n: z.int(), mean: z.number(), shown: z.number() })),
  satisfaction: indexSchema,
  loyalty: indexSchema,
}

export const indicesSchema = comparedViewSchema.extend({
  basis: basisSchema,
  ...influenceSchema.shape,
  /** Of the means of branch means. */
  network: z.object({ branches: z.int(), ...indexLine }),
  /** By code. */
  branches: z.array(z.object({ branch: z.string(), name: z.string(), ...indexLine })),
})
export type IndicesOfBranches = z.infer<typeof indicesSchema>
