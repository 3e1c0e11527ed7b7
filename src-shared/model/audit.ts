import { z } from './zod.ts'
import { answerSchema } from './answer.ts'
import { channelSchema } from './closed-lists.ts'
import { checklistSchema } from './checklist.ts'
import { durationVersionSchema } from './duration-source.ts'
import { evidenceSchema } from './evidence.ts'
import { localisedText } from './localised-text.ts'
import { scoreSchema } from './score.ts'
import { submissionSchema } from './submission.ts'
import { visitFactsSchema } from './visit.ts'

/** Where an audit stands; see product.md's review queue. `impossible`: the visit could not be made. */
export const auditStatusSchema = z.enum([
  'draft',
  'submitted',
  'returned',
  'approved',
  'rejected',
  'impossible',
])
export type AuditStatus = z.infer<typeof auditStatusSchema>

/** One line of a list of audits; branch, wave and checklist are codes, percent is final, 0.0001 exact. */
export const auditLineSchema = z.object({
  id: z.uuid(),
  number: z.string(),
  status: auditStatusSchema,
  branch: z.string(),
  branchName: z.string(),
  wave: z.string().nullable(),
  checklist: z.string(),
  checklistTitle: localisedText,
  revision: z.number().int(),
  percent: z.number().nullable(),
  band: z.string().nullable(),
  /** The checklist hides its score from the person here, or came without points; percent, band and score are null then. */
  scoreHidden: z.boolean().default(false),
  answered: z.number().int(),
  startedAt: z.string(),
  updatedAt: z.string(),
})
export type AuditLine = z.infer<typeof auditLineSchema>

/** A stopwatch of one duration question; running while `startedAt` is set. */
export const timerSchema = z.object({
  question: z.string(),
  startedAt: z.string().nullable(),
  /** Of the runs before `startedAt`. */
  elapsedMs: z.number().int().min(0),
  /** A part of `elapsedMs` is known by the computer's own clock alone. */
  byWall: z.boolean().default(false),
})
export type Timer = z.infer<typeof timerSchema>

/** What the page's stopwatch shows, by the steady clock of the page as far as it lived. */
export const readingSchema = z.object({ elapsedMs: z.number().int().min(0), byWall: z.boolean() })
export type Reading = z.infer<typeof readingSchema>

/** What a visit was sent back with: a reason, and comments on the questions that are to be mended. */
export const returnedSchema = z.object({
  reason: z.string(),
  questions: z.array(z.object({ question: z.string(), comment: z.string() })),
  at: z.string(),
  by: z.string(),
})
export type Returned = z.infer<typeof returnedSchema>

/** A whole visit, as the scoring screen and the reports need it. */
export const auditSchema = auditLineSchema.extend({
  channel: channelSchema,
  scenario: localisedText.nullable(),
  shopper: z.string(),
  submittedAt: z.string().nullable(),
  reason: z.string().nullable(),
  /** The day the report was handed to the branch, YYYY-MM-DD. */
  issuedOn: z.iso.date().nullable().default(null),
  visit: visitFactsSchema,
  document: checklistSchema,
  answers: z.record(z.string(), answerSchema),
  evidence: z.array(evidenceSchema),
  timers: z.array(timerSchema),
  /** Every version of the durations whose source is known, the oldest first. */
  durations: z.array(durationVersionSchema).default([]),
  /** What each stored part is known by: of an answer by its question (none is stored without one), of the facts. */
  versions: z
    .object({ facts: z.string(), answers: z.record(z.string(), z.string()) })
    .default({ facts: '', answers: {} }),
  /** The question the shopper stood on last. */
  focus: z.string().nullable(),
  /** Stored at submit; null while it is a draft. */
  score: scoreSchema.nullable(),
  /** The newest first. */
  submissions: z.array(submissionSchema).default([]),
  /** What a supervisor sent it back with; null unless it is to be mended here. */
  returned: returnedSchema.nullable().default(null),
  /** Locked, but neither exported nor reviewed: the shopper may take it back. */
  withdrawable: z.boolean().default(false),
})
export type Audit = z.infer<typeof auditSchema>
