import { tagSchema } from './branch.ts'
import { channelSchema, criterionSchema } from './closed-lists.ts'
import { localisedText } from './localised-text.ts'
import { z } from './zod.ts'

// What `src-shared/statistics` says, as it travels. Percents 0..100; `shown` is rounded once, to one decimal.

/** What can be said of a mean beside itself; every kind is shown in its own way. */
export const meanIntervalSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('one'), value: z.number() }),
  /** Two values, the lower first: no interval. */
  z.object({ kind: z.literal('two'), values: z.tuple([z.number(), z.number()]).readonly() }),
  z.object({ kind: z.literal('allEqual'), n: z.int(), value: z.number() }),
  /** 95 %, Student's t, clipped. */
  z.object({ kind: z.literal('interval'), n: z.int(), low: z.number(), high: z.number() }),
])

export const rankSchema = z.discriminatedUnion('kind', [
  /** Among `of` ranked branches, the places that proven differences leave open. */
  z.object({ kind: z.literal('range'), best: z.int(), worst: z.int(), of: z.int() }),
  /** Above 40 ranked branches: against the mean of the others; `p` is adjusted. */
  z.object({ kind: z.enum(['above', 'below', 'notDistinguishable']), p: z.number(), of: z.int() }),
  /** Fewer than 3 visits. */
  z.object({ kind: z.literal('notEnough') }),
])

const difference = z.object({ difference: z.number(), shown: z.number() })

/** A change since the earlier wave, in percentage points. Only `proven` draws an arrow. */
export const changeSchema = z.discriminatedUnion('kind', [
  difference.extend({
    kind: z.enum(['proven', 'notProven']),
    low: z.number(),
    high: z.number(),
    p: z.number(),
  }),
  difference.extend({ kind: z.literal('noSpread') }),
  difference.extend({ kind: z.literal('notEnough') }),
  z.object({ kind: z.literal('notCompared') }),
])

const meanShape = {
  mean: z.number().nullable(),
  shown: z.number().nullable(),
  interval: meanIntervalSchema,
}

/** The mean of a branch's visits. */
export const branchMeanSchema = z.object({
  /** Visits with a percent. */
  n: z.int(),
  ...meanShape,
  deviation: z.number().nullable(),
  /** Largest distortion by one odd visit, percentage points. */
  distortion: z.number().nullable(),
})

/** Every branch counts once, however many visits it has. */
export const networkMeanSchema = z.object({ branches: z.int(), visits: z.int(), ...meanShape })

export const networkSchema = networkMeanSchema.extend({
  change: changeSchema,
  /** Branches with visits in both waves. */
  paired: z.int(),
})

/** Which scores stand behind the figures. */
export const basisSchema = z.discriminatedUnion('kind', [
  /** One revision in view: final scores. */
  z.object({ kind: z.literal('final'), revision: z.int() }),
  /** Different revisions: raw scores over the questions common to all of them, with the newest weights. */
  z.object({
    kind: z.literal('common'),
    revisions: z.array(z.int()),
    /** Questions in common. */
    questions: z.int(),
    /** Percent of the points in common, where it is least; null where nothing is scored. */
    share: z.number().nullable(),
    /** At least 70 % of the points: changes may be shown and a trend line drawn. */
    trend: z.boolean(),
    /** Visits left out: they were purged, and only their sums remain. */
    purged: z.int(),
  }),
])
export type Basis = z.infer<typeof basisSchema>

/** Of the branches in view; absent for all. */
export const branchFilter = {
  region: z.string().optional(),
  city: z.string().optional(),
  format: z.string().optional(),
  /** A branch has every one of them. */
  tags: z.array(tagSchema).max(20).optional(),
}

/** What a comparison is of, whatever the waves. */
export const comparedShape = {
  /** Code. */
  checklist: z.string(),
  /** Where revisions of the checklist differ in it; by default that of the newest one in view. */
  channel: channelSchema.optional(),
  /** Where revisions of the checklist differ in it; absent for all. */
  segment: z.string().max(64).optional(),
  ...branchFilter,
}

/** One ranking is one checklist and one channel, in one wave or a stated set of waves. */
export const comparisonQuestionSchema = z.object({
  /** Code, or codes. */
  wave: z.string().or(z.array(z.string()).min(1).max(100)),
  ...comparedShape,
})
export type ComparisonQuestion = z.infer<typeof comparisonQuestionSchema>

export const rankingQuestionSchema = comparisonQuestionSchema.extend({
  /** Code of the wave that changes are counted from; without it, where one wave is in view, the wave before. */
  since: z.string().optional(),
})
export type RankingQuestion = z.infer<typeof rankingQuestionSchema>

export const partKindSchema = z.enum(['moment', 'criterion', 'level', 'question'])
export const partsQuestionSchema = comparisonQuestionSchema.extend({ kind: partKindSchema })
export type PartsQuestion = z.infer<typeof partsQuestionSchema>

export const trendQuestionSchema = z.object({
  /** Codes; without them every wave in which the checklist was measured. */
  waves: z.array(z.string()).min(1).max(100).optional(),
  /** Codes of those drawn beside the network. */
  branches: z.array(z.string()).max(50).default([]),
  ...comparedShape,
})
export type TrendQuestion = z.input<typeof trendQuestionSchema>

export const waveLineSchema = z.object({
  code: z.string(),
  title: z.string(),
  from: z.string(),
  to: z.string(),
})

/** What is compared: the waves, the oldest first, each with the revisions that its visits used. */
export const comparedViewSchema = z.object({
  waves: z.array(waveLineSchema.extend({ revisions: z.array(z.int()) })),
  checklist: z.string(),
  title: localisedText,
  channel: channelSchema,
})
export type ComparedView = z.infer<typeof comparedViewSchema>

export const comparedBranchSchema = branchMeanSchema.extend({
  /** Code. */
  branch: z.string(),
  name: z.string(),
  city: z.string(),
  region: z.string(),
  format: z.string(),
  /** Approved visits in which nothing was possible: not in the mean. */
  unscored: z.int(),
  /** All points earned of all possible, percent, shown; null where revisions differ or nothing was possible. */
  pooled: z.number().nullable(),
  rank: rankSchema,
  change: changeSchema,
  /** Mean minus target, shown. */
  gap: z.number().nullable(),
  /** Visits under an appeal that is not decided yet; they count. */
  appeals: z.int(),
})
export type ComparedBranchLine = z.infer<typeof comparedBranchSchema>

export const rankingSchema = comparedViewSchema.extend({
  basis: basisSchema,
  /** The wave that changes are counted from; null: several waves in view, or none before. */
  before: z.object({ wave: z.string(), basis: basisSchema }).nullable(),
  /** Percent. */
  target: z.number(),
  method: z.enum(['pairs', 'againstOthers']),
  /** Branches with at least 3 visits. */
  ranked: z.int(),
  pairs: z.array(z.object({ better: z.string(), worse: z.string(), p: z.number() })).readonly(),
  network: networkSchema.extend({ gap: z.number().nullable() }),
  /** The ranked ones, the highest mean first, ties by code. */
  branches: z.array(comparedBranchSchema),
  /** Fewer than 3 visits: apart, in the same order. */
  notEnough: z.array(comparedBranchSchema),
})
export type RankingOfBranches = z.infer<typeof rankingSchema>

/** One branch and one part. */
export const cellSchema = z.object({
  n: z.int(),
  unscored: z.int(),
  mean: z.number().nullable(),
  shown: z.number().nullable(),
})

export const partsSchema = comparedViewSchema.extend({
  kind: partKindSchema,
  basis: basisSchema,
  target: z.number(),
  /** Columns, in the checklist's order. */
  parts: z.array(
    z.object({
      part: z.string(),
      /** Of moments and questions. */
      title: localisedText.nullable(),
      network: networkMeanSchema.extend({ gap: z.number().nullable() }),
    }),
  ),
  /** By code; cells as the columns, null where the branch has no visit with the part. */
  branches: z.array(
    z.object({ branch: z.string(), name: z.string(), cells: z.array(cellSchema.nullable()) }),
  ),
})
export type PartsOfBranches = z.infer<typeof partsSchema>

export const trendSchema = comparedViewSchema.extend({
  basis: basisSchema,
  /** False: under 70 % of the points in common. The points are each wave's final scores then, never to be joined. */
  line: z.boolean(),
  target: z.number(),
  /** As `waves`. `revised`: other revisions than in the wave before. Changes are since the wave before. */
  network: z.array(networkSchema.extend({ revised: z.boolean() })),
  branches: z.array(
    z.object({
      branch: z.string(),
      name: z.string(),
      points: z.array(branchMeanSchema.extend({ change: changeSchema })),
    }),
  ),
})
export type TrendOfWaves = z.infer<typeof trendSchema>

export const lossesSchema = comparedViewSchema.extend({
  basis: basisSchema,
  /** Visits counted, and those that were purged: of them only sums remain, not the questions. */
  visits: z.int(),
  purged: z.int(),
  /** The largest first. */
  bars: z.array(
    z.object({
      /** Code of the question. */
      code: z.string(),
      text: localisedText.nullable(),
      moment: z.string(),
      criterion: criterionSchema.nullable(),
      /** Points. */
      lost: z.number(),
      /** Visits that measured it, and those of them that lost points. */
      n: z.int(),
      visitsLosing: z.int(),
      /** Part of all lost points, and the running sum, 0..1. */
      share: z.number(),
      cumulative: z.number(),
      /** Of the share of visits that lost points: Wilson 95 %, 0..1. */
      interval: z.object({ low: z.number(), high: z.number() }).nullable(),
    }),
  ),
})
export type LossesOfQuestions = z.infer<typeof lossesSchema>

export const comparisonFiltersSchema = z.object({
  /** The newest first, each with the checklists measured in it. */
  waves: z.array(waveLineSchema.extend({ pilot: z.boolean(), checklists: z.array(z.string()) })),
  /** Those with counted visits, by code. */
  checklists: z.array(
    z.object({
      code: z.string(),
      title: localisedText,
      industry: z.string(),
      channel: channelSchema,
      segment: z.string(),
    }),
  ),
  channels: z.array(channelSchema),
  segments: z.array(z.string()),
  regions: z.array(z.string()),
  cities: z.array(z.string()),
  formats: z.array(z.string()),
  tags: z.array(z.string()),
})
export type ComparisonFilters = z.infer<typeof comparisonFiltersSchema>
