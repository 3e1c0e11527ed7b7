import { assignmentSchema } from '../assignment.ts'
import { branchSchema } from '../branch.ts'
import { checklistSchema } from '../checklist.ts'
import { codeSchema } from '../code.ts'
import { longestText } from '../localised-text.ts'
import { moneySchema } from '../money.ts'
import { organisationSchema } from '../organisation.ts'
import { standardsFileSchema } from '../standards-file.ts'
import { waveSchema } from '../wave.ts'
import { z } from '../zod.ts'
import { sha256Schema } from './manifest.ts'

/** A revision as it travels. `reduced`: without points and integrity marks; `hash` is that of the whole one. */
export const checklistRecordSchema = z.strictObject({
  document: checklistSchema,
  hash: sha256Schema,
  reduced: z.boolean(),
})
export type ChecklistRecord = z.infer<typeof checklistRecordSchema>

/** Waves as others than their supervisor need them: when and for what, not how they are analysed. */
export const waveRecordSchema = z.strictObject({
  id: z.uuid(),
  code: waveSchema.shape.code,
  title: z.string().max(200),
  from: z.iso.date(),
  to: z.iso.date(),
  pilot: z.boolean(),
  brief: z
    .strictObject({ ru: z.string().max(longestText).optional(), en: z.string().max(longestText).optional() })
    .nullable(),
  stripPhotos: z.boolean(),
})
export type WaveRecord = z.infer<typeof waveRecordSchema>

/** Branches as others than their supervisor need them: where they are, not the tags they are compared by. */
export const branchRecordSchema = z.strictObject(branchSchema.omit({ tags: true }).shape)
export type BranchRecord = z.infer<typeof branchRecordSchema>

/** `data/assignment.json`: everything one shopper needs for the visits of a wave. */
export const assignmentDataSchema = z.strictObject({
  organisation: z.strictObject(organisationSchema.omit({ logo: true, target: true }).shape),
  shopper: z.strictObject({ id: z.uuid(), alias: z.string().max(60) }),
  /** Enrolment secret, base64: proves by the first package back who sent it. */
  secret: z.string().min(32).max(128),
  waves: z.array(waveRecordSchema).max(1000),
  branches: z.array(branchRecordSchema).max(100_000),
  checklists: z.array(checklistRecordSchema).max(1000),
  assignments: z
    .array(
      z.strictObject({
        id: z.uuid(),
        wave: z.uuid().nullable(),
        branch: z.uuid(),
        checklist: z.strictObject({ code: codeSchema, revision: z.int().min(1) }),
        scenario: assignmentSchema.shape.scenario,
        from: z.iso.date(),
        to: z.iso.date(),
        fee: moneySchema.nullable(),
        withdrawn: z.boolean(),
      }),
    )
    .max(100_000),
})
export type AssignmentData = z.infer<typeof assignmentDataSchema>

/** `data/returns.json`: visits to mend, with what is asked. */
export const returnsDataSchema = z.strictObject({
  returns: z
    .array(
      z.strictObject({
        audit: z.uuid(),
        /** Number of the submission that is sent back. */
        submission: z.int().min(1),
        reason: z.string().max(longestText),
        at: z.iso.datetime(),
        by: z.string().max(200),
        questions: z
          .array(z.strictObject({ question: codeSchema, comment: z.string().max(longestText) }))
          .max(2000),
      }),
    )
    .min(1)
    .max(100_000),
})
export type ReturnsData = z.infer<typeof returnsDataSchema>

/** `data/library.json`: standards and checklists for another supervisor. */
export const libraryDataSchema = z.strictObject({
  standards: z.array(standardsFileSchema).max(1000),
  checklists: z.array(checklistRecordSchema).max(10_000),
})
export type LibraryData = z.infer<typeof libraryDataSchema>

/** `data/context.json` of an `audits` package: what its visits name, so that a machine without them can take them in. */
export const auditsContextSchema = z.strictObject({
  waves: z.array(waveRecordSchema).max(1000),
  branches: z.array(branchRecordSchema).max(100_000),
  /** Whole revisions only; none where the sender had them without points. */
  checklists: z.array(checklistRecordSchema).max(1000),
})
export type AuditsContext = z.infer<typeof auditsContextSchema>
