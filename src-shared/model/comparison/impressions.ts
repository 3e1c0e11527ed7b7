import { basisSchema, comparedViewSchema, meanIntervalSchema } from '../comparison.ts'
import { localisedText } from '../localised-text.ts'
import { z } from '../zod.ts'

export const impressionKindSchema = z.enum(['nps', 'csat', 'expectation'])

const impressionsShape = {
  /** Approved visits. */
  visits: z.int(),
  nps: z
    .object({
      n: z.int(),
      promoters: z.int(),
      detractors: z.int(),
      /** -100..100. */
      value: z.number(),
      /** Half the width of a 95 % interval, in points; null when all are of one group. */
      margin: z.number().nullable(),
      /** Answers 0, 1, … 10. */
      counts: z.array(z.int()).readonly(),
    })
    .nullable(),
  csat: z
    .object({
      n: z.int(),
      /** Answers 4 and 5. */
      met: z.int(),
      /** Share of them with its Wilson 95 %, 0..1. */
      share: z.number(),
      low: z.number(),
      high: z.number(),
      /** 1..5. */
      mean: z.number(),
      /** Answers 1, 2, … 5. */
      counts: z.array(z.int()).readonly(),
    })
    .nullable(),
  expectation: z
    .object({
      n: z.int(),
      /** 1..7. */
      mean: z.number(),
      /** In points of the scale. */
      interval: meanIntervalSchema,
      /** Answers 1, 2, … 7. */
      counts: z.array(z.int()).readonly(),
    })
    .nullable(),
}

/** What shoppers felt: apart from the score. null: not asked, or not answered. */
export const impressionsSchema = comparedViewSchema.extend({
  basis: basisSchema,
  purged: z.int(),
  /** The questions behind; of two of one kind a visit gives the first that was answered. */
  questions: z.array(z.object({ code: z.string(), kind: impressionKindSchema, text: localisedText })),
  /** Over all visits: here every visit counts once, not every branch. */
  network: z.object(impressionsShape),
  /** By code. */
  branches: z.array(z.object({ branch: z.string(), name: z.string(), ...impressionsShape })),
})
export type ImpressionsOfBranches = z.infer<typeof impressionsSchema>
