import { z } from '../zod.ts'

const recordKindSchema = z.enum([
  'audit',
  'assignment',
  'wave',
  'branch',
  'checklist',
  'standard',
  'organisation',
  'return',
])

/** Why one record of a good package was left out; the others came in. */
export const refusalReasons = [
  /** Approved here: it is never overwritten. */
  'approvedHere',
  /** The same submission number with other content. */
  'submissionTaken',
  'revisionTaken',
  'codeTaken',
  /** Purged here on purpose; an import does not bring it back. */
  'purged',
  'branchUnknown',
  'checklistUnknown',
  'waveUnknown',
  'answersInvalid',
  /** The visit of another shopper than the key belongs to. */
  'otherShopper',
  /** Returned, but the visit is not here, or was sent again since. */
  'notHere',
  'overtaken',
  'statusRefused',
] as const
export const refusalReasonSchema = z.enum(refusalReasons)
export type RefusalReason = z.infer<typeof refusalReasonSchema>

const counts = z.strictObject({ added: z.int(), updated: z.int(), unchanged: z.int() })

/** What a package changed, record by record kind; kept in the import history. */
export const importSummarySchema = z.strictObject({
  counts: z.partialRecord(recordKindSchema, counts),
  /** Files of evidence that were not here before, and their bytes. */
  evidence: z.strictObject({ files: z.int(), bytes: z.number() }),
  refused: z
    .array(
      z.strictObject({
        record: recordKindSchema,
        id: z.string(),
        name: z.string(),
        reason: refusalReasonSchema,
      }),
    )
    .max(100_000),
  /** Audits whose score, computed here, is not the one the sender computed. */
  rescored: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        sent: z.number().nullable(),
        here: z.number().nullable(),
      }),
    )
    .max(100_000),
})
export type ImportSummary = z.infer<typeof importSummarySchema>
export type RecordKind = z.infer<typeof recordKindSchema>
/** In the order in which people are told of them: what they wait for first. */
export const recordsAsTold = [
  'audit',
  'return',
  'assignment',
  'checklist',
  'standard',
  'branch',
  'wave',
  'organisation',
] as const satisfies readonly RecordKind[]
