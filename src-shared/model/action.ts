import { stanceSchema } from './closed-lists.ts'
import { evidenceSchema } from './evidence.ts'
import { localisedText } from './localised-text.ts'
import { moneySchema } from './money.ts'
import { z } from './zod.ts'

/** Why a standard fails, the one list, by kind. Orders matter: pickers follow them. */
export const causeGroups = {
  people: [
    'training',
    'motivation',
    'workload',
    'placement',
    'turnover',
    'staffCommunication',
    'conflictHandling',
  ],
  culture: ['serviceNotValued', 'noFeedback'],
  process: ['slowProcess', 'noStandard', 'noComplaintHandling'],
  technology: ['oldSoftware', 'brokenEquipment', 'wrongData', 'systemsNotConnected', 'noWayToHuman'],
  promise: ['promisedTooMuch'],
  money: ['savings'],
} as const
export type CauseGroup = keyof typeof causeGroups

export const causeSchema = z.enum([
  ...causeGroups.people,
  ...causeGroups.culture,
  ...causeGroups.process,
  ...causeGroups.technology,
  ...causeGroups.promise,
  ...causeGroups.money,
])

export const trainingMethods = ['lecture', 'exercise', 'rolePlay', 'simulation'] as const
export const trainingMethodSchema = z.enum(trainingMethods)

/** Plan, do, check, act; then closed, or dropped with a reason. */
export const stages = ['plan', 'do', 'check', 'act', 'closed', 'dropped'] as const
export const openStages = ['plan', 'do', 'check', 'act'] as const
export const stageSchema = z.enum(stages)
export type Stage = z.infer<typeof stageSchema>

export const longestMeasure = 5000
export const longestNote = 5000

/** What a person decides about an action. */
export const actionFieldsSchema = z.strictObject({
  cause: causeSchema,
  measure: z.string().trim().min(1).max(longestMeasure),
  stance: stanceSchema,
  /** null: no training. `cost` null: not known, or none. */
  training: z.strictObject({ method: trainingMethodSchema, cost: moneySchema.nullable() }).nullable(),
  /** A person of the branch or of this program, by name. */
  owner: z.string().trim().max(120),
  due: z.iso.date().nullable(),
})
export type ActionFields = z.infer<typeof actionFieldsSchema>

/** The failed standard that an action grows from. `branch` null: the whole network. All by code. */
export const actionOriginSchema = z.strictObject({
  branch: z.string().nullable(),
  wave: z.string().nullable(),
  checklist: z.string(),
  question: z.string(),
  standard: z.string().nullable(),
  /** Visits that did not meet it. */
  audits: z.array(z.uuid()).max(1000),
})
export type ActionOrigin = z.infer<typeof actionOriginSchema>

/** The origin in words; null where the record is not here. */
export const originWordsSchema = z.object({
  branchName: z.string().nullable(),
  checklistTitle: localisedText.nullable(),
  questionText: localisedText.nullable(),
  /** What good looks like, from the standard or the question's guide. */
  good: localisedText.nullable(),
})
export type OriginWords = z.infer<typeof originWordsSchema>

/** A visit that measured the standard after the action. */
export const laterVisitSchema = z.object({
  audit: z.uuid(),
  number: z.string(),
  branch: z.string(),
  wave: z.string(),
  met: z.boolean(),
})
export type LaterVisit = z.infer<typeof laterVisitSchema>

/** What later waves say of an action; a person confirms it. */
export const proposalSchema = z.object({
  /** `reopen`: at least one visit did not meet it; `close`: at least 3 visits, all met; else `notEnough`. */
  kind: z.enum(['close', 'reopen', 'notEnough']),
  /** Approved visits that measured the standard, and those of them that met it. */
  met: z.int().min(0),
  n: z.int().min(1),
  /** Wilson 95 % of met / n, 0..1. */
  low: z.number(),
  high: z.number(),
  /** Waves that measured it, by code, the oldest first. */
  waves: z.array(z.string()),
})
export type Proposal = z.infer<typeof proposalSchema>

/** An action as it stands. Dates are YYYY-MM-DD, `createdAt` is an instant. */
export const actionSchema = actionFieldsSchema.extend({
  id: z.uuid(),
  number: z.int().min(1),
  ...actionOriginSchema.shape,
  ...originWordsSchema.shape,
  stage: stageSchema,
  /** Open after its day. */
  overdue: z.boolean(),
  /** Bound to the branches of a pilot. */
  pilot: z.object({ id: z.uuid(), title: z.string() }).nullable(),
  /** Codes of the branches it is to work in; null: every branch. */
  branches: z.array(z.string()).nullable(),
  createdAt: z.string(),
  createdBy: z.string(),
  /** null while no later wave measured the standard there, and for actions that are closed or dropped. */
  proposal: proposalSchema.nullable(),
})
export type Action = z.infer<typeof actionSchema>

/** What was done with an action; never changed, never taken away. */
export const actionStepSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('made') }),
  z.object({
    kind: z.literal('stage'),
    from: stageSchema,
    to: stageSchema,
    note: z.string(),
    /** What was confirmed, as it was proposed then; null: a change by hand. */
    proposal: proposalSchema.nullable(),
  }),
  z.object({ kind: z.literal('edited'), before: actionFieldsSchema, after: actionFieldsSchema }),
  z.object({ kind: z.literal('note'), note: z.string() }),
  z.object({ kind: z.literal('attached'), name: z.string(), sha256: z.string() }),
  z.object({ kind: z.literal('detached'), name: z.string(), sha256: z.string() }),
])
export type ActionStep = z.infer<typeof actionStepSchema>

export const actionEvidenceSchema = evidenceSchema
  .pick({ id: true, sha256: true, mime: true, bytes: true, name: true, caption: true })
  .extend({ kind: evidenceSchema.shape.kind, at: z.string(), by: z.string() })
export type ActionEvidence = z.infer<typeof actionEvidenceSchema>

/** One action with all that belongs to it. */
export const actionPageSchema = actionSchema.extend({
  /** The oldest first. */
  steps: z.array(z.object({ at: z.string(), by: z.string(), step: actionStepSchema })),
  evidence: z.array(actionEvidenceSchema),
  /** Visits it grew from that are still here. */
  visits: z.array(
    z.object({ audit: z.uuid(), number: z.string(), branch: z.string(), wave: z.string().nullable() }),
  ),
  /** Visits of later waves that measured the standard, the oldest wave first. */
  later: z.array(laterVisitSchema),
})
export type ActionPage = z.infer<typeof actionPageSchema>
