import { localisedText } from './localised-text.ts'
import { z } from './zod.ts'

/** Branches on a side below which a pilot has no verdict (scoring.md). */
export const leastOnASide = 3

/** Whether pilot branches are drawn by lot or picked by hand; only the first can prove anything. */
export const pilotChoiceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lot'), count: z.int().min(leastOnASide).max(1000) }),
  z.strictObject({ kind: z.literal('hand'), branches: z.array(z.string()).min(leastOnASide).max(1000) }),
])
export type PilotChoice = z.infer<typeof pilotChoiceSchema>

export const pilotSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  checklist: z.string(),
  checklistTitle: localisedText.nullable(),
  /** Code of the wave before the measure. */
  before: z.string(),
  drawn: z.boolean(),
  /** Hexadecimal; null where branches were picked by hand. */
  seed: z.string().nullable(),
  /** Candidates by code; drawn ones in the order of the lot first. `code` as it was then. */
  branches: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      pilot: z.boolean(),
      /** SHA-256 of seed, a colon and the code, by which they were sorted; null for hand-picked ones. */
      lot: z.string().nullable(),
    }),
  ),
  at: z.string(),
  author: z.string(),
})
export type Pilot = z.infer<typeof pilotSchema>

const counted = {
  /** Branches with visits in both waves. */
  pilots: z.int(),
  rest: z.int(),
}
const effect = { ...counted, difference: z.number(), low: z.number(), high: z.number() }

/** As `pilotResult` of the statistics gives it; percentage points. */
export const pilotVerdictSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('notEnough'), ...counted }),
  z.object({ kind: z.literal('noSpread'), ...counted, difference: z.number() }),
  z.object({ kind: z.literal('indicative'), ...effect }),
  z.object({ kind: z.literal('proven'), ...effect, p: z.number() }),
  z.object({ kind: z.literal('notProven'), ...effect, p: z.number() }),
])
export type PilotVerdict = z.infer<typeof pilotVerdictSchema>

/** One branch in the two waves; means are percents, null without visits. */
export const pilotBranchSchema = z.object({
  code: z.string(),
  name: z.string(),
  pilot: z.boolean(),
  before: z.object({ n: z.int(), mean: z.number().nullable() }),
  after: z.object({ n: z.int(), mean: z.number().nullable() }),
})

export const pilotPageSchema = pilotSchema.extend({
  /** Later waves that measured the checklist, the oldest first. */
  waves: z.array(z.object({ code: z.string(), title: z.string() })),
  /** The wave compared with; null while there is none. */
  after: z.string().nullable(),
  verdict: pilotVerdictSchema.nullable(),
  /** Raw scores over the questions common to both waves were compared. */
  common: z.boolean(),
  compared: z.array(pilotBranchSchema),
  /** Actions bound to it. */
  actions: z.array(z.object({ id: z.uuid(), number: z.int(), measure: z.string(), stage: z.string() })),
})
export type PilotPage = z.infer<typeof pilotPageSchema>
