import { z } from './zod.ts'

/**
 * What review is told of by itself (scoring.md, "Automatic quality flags in review"), in the order of its weight. A flag
 * never changes a score.
 */
export const flagKinds = [
  'integrityWrong',
  'photoReused',
  'photoAlike',
  'photoDateAway',
  'twoPlaces',
  'rotation',
  'shortVisit',
  'filledLate',
  'straightLine',
  'commentMissing',
  'commentCopied',
] as const
export const flagKindSchema = z.enum(flagKinds)
export type FlagKind = z.infer<typeof flagKindSchema>

/** Another visit that a flag leads to, and the question there; `branch` is a name. */
const visitRefSchema = z.object({
  audit: z.uuid(),
  number: z.string(),
  branch: z.string(),
  question: z.string().nullable(),
})
export type VisitRef = z.infer<typeof visitRefSchema>

const visits = z.array(visitRefSchema).min(1)
/** null: the visit as a whole. */
const place = z.string().nullable()
/** Ids of pieces of evidence. */
const evidence = z.array(z.uuid()).min(1)
const seconds = z.int().min(0)

export const flagSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('integrityWrong'), question: z.string() }),
  z.object({ kind: z.literal('photoReused'), question: place, evidence, visits }),
  /** `bits`: the smallest number of the 64 in which the two looks differ. */
  z.object({ kind: z.literal('photoAlike'), question: place, evidence, visits, bits: z.int().min(0) }),
  /** `takenAt`: the one furthest away, local time. */
  z.object({ kind: z.literal('photoDateAway'), question: place, evidence, takenAt: z.string() }),
  z.object({ kind: z.literal('twoPlaces'), question: z.null(), visits }),
  /** `wave`: the one before, by its code. */
  z.object({ kind: z.literal('rotation'), question: z.null(), visits, wave: z.string() }),
  z.object({ kind: z.literal('shortVisit'), question: z.null(), seconds, least: seconds }),
  /** `answers`: how many were given later than a day after the visit; `hours`: how much later the last one. */
  z.object({ kind: z.literal('filledLate'), question: z.null(), answers: z.int(), hours: z.int() }),
  z.object({ kind: z.literal('straightLine'), question: z.null(), scales: z.int(), value: z.number() }),
  z.object({ kind: z.literal('commentMissing'), question: z.string() }),
  z.object({ kind: z.literal('commentCopied'), question: place, visits }),
])
export type Flag = z.infer<typeof flagSchema>
