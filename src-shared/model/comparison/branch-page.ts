import { branchSchema } from '../branch.ts'
import { channelSchema } from '../closed-lists.ts'
import {
  basisSchema,
  branchMeanSchema,
  cellSchema,
  changeSchema,
  comparedViewSchema,
  networkMeanSchema,
  rankSchema,
} from '../comparison.ts'
import { localisedText } from '../localised-text.ts'
import { z } from '../zod.ts'
import { shareMetSchema } from './versus.ts'
import { visitBehindSchema } from './visits.ts'

export const branchPageQuestionSchema = z.object({
  /** Code. */
  branch: z.string(),
  /** Code; absent for the one that was measured here last. */
  checklist: z.string().optional(),
  channel: channelSchema.optional(),
  /** Code of the wave that parts and standards are of; absent for the newest one with visits here. */
  wave: z.string().optional(),
})
export type BranchPageQuestion = z.infer<typeof branchPageQuestionSchema>

const partLine = z.object({
  part: z.string(),
  title: localisedText.nullable(),
  /** null: not measured here in this wave. */
  branch: cellSchema.nullable(),
  network: networkMeanSchema,
  /** Branch minus network mean, and branch minus target, shown; not tested. */
  difference: z.number().nullable(),
  gap: z.number().nullable(),
})

export const branchPageSchema = comparedViewSchema.extend({
  basis: basisSchema,
  /** False: under 70 % of the points in common; the points are each wave's final scores then, never to be joined. */
  line: z.boolean(),
  target: z.number(),
  /** As `waves`: those in which the checklist was measured anywhere. */
  history: z.array(
    branchMeanSchema.extend({
      wave: z.string(),
      unscored: z.int(),
      /** Among the branches of that wave, by that wave's own scores. */
      rank: rankSchema,
      /** Since the wave before, judged among all branches of that wave. */
      change: changeSchema,
      network: networkMeanSchema,
      revised: z.boolean(),
    }),
  ),
  /** Codes: the wave that the rest is of, and the one before in which the branch was visited; null: none. */
  wave: z.string().nullable(),
  before: z.string().nullable(),
  moments: z.array(partLine),
  criteria: z.array(partLine),
  levels: z.array(partLine),
  /**
   * Failed in both of these waves, the least met first. A standard fails in a wave when an approved visit did not meet
   * every one of its questions that was measured; `now` and `was`: visits that met it.
   */
  failedTwice: z.array(
    z.object({
      /** Code. */
      standard: z.string(),
      questions: z.array(z.object({ code: z.string(), text: localisedText, moment: z.string() })),
      now: shareMetSchema,
      was: shareMetSchema,
    }),
  ),
  /** Of all waves, the newest first; at most 500 of `visitsTotal`. */
  visits: z.array(visitBehindSchema),
  visitsTotal: z.int(),
})
export type BranchPage = z.infer<typeof branchPageSchema>

export const branchAnswerSchema = z.object({
  branch: branchSchema,
  /** Measured here, the last one first. */
  checklists: z.array(z.object({ code: z.string(), title: localisedText })),
  /** null: no approved visit yet. */
  page: branchPageSchema.nullable(),
})
export type BranchAnswer = z.infer<typeof branchAnswerSchema>
