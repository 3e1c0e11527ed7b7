import { criterionSchema } from '../closed-lists.ts'
import {
  basisSchema,
  branchMeanSchema,
  cellSchema,
  changeSchema,
  comparedShape,
  comparedViewSchema,
} from '../comparison.ts'
import { localisedText } from '../localised-text.ts'
import { z } from '../zod.ts'

const pair = z
  .tuple([z.string(), z.string()])
  .readonly()
  .refine(([first, second]) => first !== second)

/** Two branches in one wave (or a stated set), or two waves of one branch or of the network. Codes. */
export const versusQuestionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('branches'),
    branches: pair,
    wave: z.string().or(z.array(z.string()).min(1).max(100)),
    ...comparedShape,
  }),
  z.object({
    kind: z.literal('waves'),
    waves: pair,
    /** Absent for the network. */
    branch: z.string().optional(),
    ...comparedShape,
  }),
])
export type VersusQuestion = z.infer<typeof versusQuestionSchema>

/** proven: adjusted p < .05 and at least 3 visits (for the network: branches in both waves) on each side. */
export const verdictSchema = z.enum(['proven', 'notProven', 'notEnough'])
export type Verdict = z.infer<typeof verdictSchema>

const compared = { difference: changeSchema, verdict: verdictSchema }

const shareSchema = z.object({
  n: z.int(),
  met: z.int(),
  /** 0..1, and its Wilson 95 %; null without visits. */
  share: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})

/** Differences are the first minus the second, percentage points. */
export const versusSchema = comparedViewSchema.extend({
  basis: basisSchema,
  kind: z.enum(['branches', 'waves']),
  /** Code of the branch whose waves are compared; null for the network and for two branches. */
  branch: z.string().nullable(),
  /** Revisions with under 70 % of the points in common: nothing is compared. */
  comparable: z.boolean(),
  /** `branches`: 1 for a branch; of the network those with visits. Of the network `mean` is that of branch means. */
  sides: z.tuple([
    branchMeanSchema.extend({ code: z.string(), name: z.string(), branches: z.int() }),
    branchMeanSchema.extend({ code: z.string(), name: z.string(), branches: z.int() }),
  ]),
  /** A family of its own. */
  total: z.object(compared),
  /** Moments, then criteria, in the checklist's order: one Holm family. */
  parts: z.array(
    z.object({
      kind: z.enum(['moment', 'criterion']),
      part: z.string(),
      title: localisedText.nullable(),
      sides: z.tuple([cellSchema, cellSchema]),
      ...compared,
    }),
  ),
  /** Scored questions, by the share of visits that met them: Fisher's exact test, one Holm family. */
  questions: z.array(
    z.object({
      code: z.string(),
      text: localisedText,
      standard: z.string().nullable(),
      moment: z.string(),
      criterion: criterionSchema.nullable(),
      sides: z.tuple([shareSchema, shareSchema]),
      /** Of shares, -1..1; null where a side has no visits. */
      difference: z.number().nullable(),
      /** Adjusted; null where not enough visits. */
      p: z.number().nullable(),
      verdict: verdictSchema,
    }),
  ),
})
export type VersusOfTwo = z.infer<typeof versusSchema>
export const shareMetSchema = shareSchema
