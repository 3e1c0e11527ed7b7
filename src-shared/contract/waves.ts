import { z } from '../model/zod.ts'
import { assignmentSchema, newVisitSchema, plannedVisitSchema, proposalSchema } from '../model/assignment.ts'
import { codeSchema } from '../model/code.ts'
import { localisedText } from '../model/localised-text.ts'
import { moneySchema } from '../model/money.ts'
import { shopperSchema } from '../model/shopper.ts'
import { waveDetailsSchema, waveFieldsSchema, waveProgressSchema, waveSchema } from '../model/wave.ts'
import { procedure } from './base.ts'

const code = z.object({ code: z.string() })
const id = z.object({ id: z.uuid() })
const ids = z.object({ ids: z.array(z.uuid()).min(1).max(10_000) })
/** The day that overdue visits are counted by; without it today by this machine's clock. */
const on = z.object({ on: z.iso.date().optional() })

/** A branch as a row of the plan. `wanted` 0: not in the wave, but with visits in it. */
const planBranchSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  city: z.string(),
  region: z.string(),
  active: z.boolean(),
  wanted: z.int(),
  /** Aliases of those who were, or will be, here in the wave before and in the one after. */
  before: z.array(z.string()),
  after: z.array(z.string()),
})
export type PlanBranch = z.infer<typeof planBranchSchema>

const planSchema = z.object({
  wave: waveDetailsSchema,
  /** Codes of the waves that the rotation rule looks at. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** By region, city and code. */
  branches: z.array(planBranchSchema),
  /** Those chosen for the wave, by alias; then everybody else who has visits in it. */
  shoppers: z.array(
    shopperSchema.pick({ alias: true, city: true, active: true }).extend({ chosen: z.boolean() }),
  ),
  visits: z.array(plannedVisitSchema),
})
export type Plan = z.infer<typeof planSchema>

export const waves = {
  /** The newest first. */
  list: procedure.input(z.object({})).output(z.array(waveSchema)),
  /** The same with how far each is. */
  overview: procedure
    .input(on)
    .output(z.array(waveSchema.extend({ branches: z.int(), progress: waveProgressSchema }))),
  get: procedure.input(code).output(waveDetailsSchema),
  /** Without an id a new wave is made. A code already in use, or dates that contradict each other, are INVALID. */
  save: procedure.input(waveFieldsSchema.extend({ id: z.uuid().optional() })).output(waveDetailsSchema),
  /** With its plan. INVALID once visits were made or assignments handed out. */
  remove: procedure.input(id).output(z.object({})),
  /** The whole grid. */
  plan: procedure.input(z.object({ wave: z.string() })).output(planSchema),
  /** How the missing visits could be shared out by the rotation rule; nothing is written. The same plan, the same answer. */
  propose: procedure
    .input(z.object({ wave: z.string(), ownCity: z.boolean().default(false) }))
    .output(proposalSchema),
}

export const assignments = {
  /** Visits still to be made by the person at this laptop, the nearest deadline first. */
  list: procedure.input(z.object({})).output(z.array(assignmentSchema)),
  /** All or none, on the newest revision of their checklists. */
  add: procedure
    .input(z.object({ wave: z.string(), visits: z.array(newVisitSchema).min(1).max(10_000) }))
    .output(z.array(plannedVisitSchema)),
  /** To another branch or shopper, until it was handed out (INVALID then). */
  move: procedure.input(id.extend({ branch: z.uuid(), shopper: z.string() })).output(plannedVisitSchema),
  /** Changes what is given, until the visit was begun. Those handed out must go out again. */
  change: procedure
    .input(
      ids.extend({
        checklist: codeSchema.optional(),
        scenario: localisedText.nullable().optional(),
        from: z.iso.date().optional(),
        to: z.iso.date().optional(),
        fee: moneySchema.nullable().optional(),
      }),
    )
    .output(z.array(plannedVisitSchema)),
  /** Deletes those not handed out yet, withdraws the others. INVALID, and nothing done, where a visit was begun. */
  remove: procedure.input(ids).output(z.object({ deleted: z.array(z.uuid()), withdrawn: z.array(z.uuid()) })),
  /** Takes a withdrawal back, until that too was handed out (INVALID then). */
  restore: procedure.input(ids).output(z.array(plannedVisitSchema)),
}
