import { auditStatusSchema } from './audit.ts'
import { codeSchema } from './code.ts'
import { localisedText } from './localised-text.ts'
import { moneySchema } from './money.ts'
import { z } from './zod.ts'

/** Visit this branch, with this checklist and scenario, in this window. */
export const assignmentSchema = z.object({
  id: z.uuid(),
  wave: z.string().nullable(),
  branch: z.object({ id: z.uuid(), code: z.string(), name: z.string() }),
  checklist: z.object({ code: z.string(), revision: z.number().int(), title: localisedText }),
  scenario: localisedText.nullable(),
  from: z.iso.date(),
  to: z.iso.date(),
  status: z.enum(['open', 'begun', 'done']),
})
export type Assignment = z.infer<typeof assignmentSchema>

/** One visit of a wave's plan: an assignment, or a visit that was made without one. */
export const plannedVisitSchema = z.object({
  /** Of the assignment; of the audit where there is none. */
  id: z.uuid(),
  assigned: z.boolean(),
  /** Id of the branch. */
  branch: z.uuid(),
  /** Alias. */
  shopper: z.string(),
  checklist: z.object({ code: codeSchema, revision: z.int() }),
  scenario: localisedText.nullable(),
  from: z.iso.date(),
  to: z.iso.date(),
  /** null: the wave's. */
  fee: moneySchema.nullable(),
  /** When it last went out in a package. */
  handedOut: z.string().nullable(),
  withdrawn: z.string().nullable(),
  /** Changed or withdrawn after it went out: the shopper's laptop does not know. */
  again: z.boolean(),
  /** The furthest visit made of it. */
  audit: z.object({ id: z.uuid(), number: z.string(), status: auditStatusSchema }).nullable(),
})
export type PlannedVisit = z.infer<typeof plannedVisitSchema>

/** A visit to be planned. What is left out is the wave's: window, fee, the checklist and the scenario whose turn it is. */
export const newVisitSchema = z.object({
  /** Id of the branch. */
  branch: z.uuid(),
  /** Alias. */
  shopper: z.string(),
  checklist: codeSchema.optional(),
  scenario: localisedText.nullable().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  fee: moneySchema.nullable().optional(),
})
export type NewVisit = z.infer<typeof newVisitSchema>

/** Why a branch does not get all the visits it wants. */
export const leftReasonSchema = z.enum(['branchClosed', 'noShoppers', 'otherCity', 'rotation'])
export type LeftReason = z.infer<typeof leftReasonSchema>

/** How the missing visits of a wave could be shared out. */
export const proposalSchema = z.object({
  /** In the order of the branches. */
  visits: z.array(z.object({ branch: z.uuid(), shopper: z.string() })),
  /** Branches that stay short of `missing` visits, and why. */
  left: z.array(z.object({ branch: z.uuid(), missing: z.int().min(1), reason: leftReasonSchema })),
})
export type Proposal = z.infer<typeof proposalSchema>
