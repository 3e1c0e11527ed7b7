import { answerSchema } from '../answer.ts'
import { codeSchema } from '../code.ts'
import { durationSourceSchema } from '../duration-source.ts'
import { evidenceSchema, longestCaption, longestFileName } from '../evidence.ts'
import { localisedText, longestText } from '../localised-text.ts'
import { longestDeclaration } from '../submission.ts'
import { visitFactsSchema } from '../visit.ts'
import { z } from '../zod.ts'
import { sha256Schema } from './manifest.ts'

const moment = z.iso.datetime()
const person = z.string().max(200)
const percent = z.number().min(0).nullable()

/** One version of an answer, the oldest first; its place in the list is its number. */
const versionSchema = z.strictObject({
  question: codeSchema,
  answer: z.strictObject(answerSchema.shape),
  at: moment,
  author: person,
  source: durationSourceSchema.nullable(),
  undo: z.boolean(),
})

const submissionRecordSchema = z.strictObject({
  number: z.int().min(1),
  kind: z.enum(['submitted', 'impossible']),
  at: moment,
  author: person,
  declaration: z.string().max(longestDeclaration).nullable(),
  reason: z.string().max(longestText).nullable(),
  /** Revision of the score made then. */
  score: z.int().min(1).nullable(),
  withdrawnAt: moment.nullable(),
  withdrawnBy: person.nullable(),
})

/** `percent` is what the sender computed; the receiver computes it anew from `answers` and lists a difference. */
const scoreRecordSchema = z.strictObject({
  revision: z.int().min(1),
  cause: z.enum(['submitted', 'correction', 'appeal']),
  at: moment,
  author: person.nullable(),
  reason: z.string().max(longestText).nullable(),
  answers: z.record(codeSchema, z.strictObject(answerSchema.shape)),
  percent,
})

const evidenceRecordSchema = z.strictObject({
  ...evidenceSchema.shape,
  question: codeSchema.nullable(),
  mime: z.string().max(100),
  name: z.string().max(longestFileName),
  caption: z.string().max(longestCaption),
})

/**
 * A visit as it travels: `data/audit-ID.json` of an `audits` package. Other records take part by id, or by code and
 * hash. Of two records of one audit the one with the higher number of its last submission wins.
 */
export const auditRecordSchema = z.strictObject({
  id: z.uuid(),
  number: z.string().max(80),
  wave: z.strictObject({ id: z.uuid(), code: z.string().max(64) }).nullable(),
  branch: z.strictObject({ id: z.uuid(), code: codeSchema }),
  /** `hash`: of the whole revision, also where the shopper had it without points. */
  checklist: z.strictObject({ code: codeSchema, revision: z.int().min(1), hash: sha256Schema }),
  assignment: z.uuid().nullable(),
  shopper: person,
  scenario: localisedText.nullable(),
  visit: visitFactsSchema,
  status: z.enum(['submitted', 'impossible', 'approved', 'rejected']),
  reason: z.string().max(longestText).nullable(),
  begunAt: moment,
  /** The oldest first; at least one. */
  submissions: z.array(submissionRecordSchema).min(1).max(1000),
  history: z.array(versionSchema).max(100_000),
  evidence: z.array(evidenceRecordSchema).max(5000),
  /** The oldest first. Empty where the sender had the checklist without points. */
  scores: z.array(scoreRecordSchema).max(1000),
})
export type AuditRecord = z.infer<typeof auditRecordSchema>
