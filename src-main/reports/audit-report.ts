import { z } from 'zod'
import { answerSchema } from '../../src-shared/model/answer.ts'
import { appealSchema } from '../../src-shared/model/appeal.ts'
import { auditStatusSchema } from '../../src-shared/model/audit.ts'
import { checklistSchema } from '../../src-shared/model/checklist.ts'
import { channelSchema } from '../../src-shared/model/closed-lists.ts'
import { localisedText } from '../../src-shared/model/localised-text.ts'
import { scoreRevisionSchema } from '../../src-shared/model/review.ts'
import { scoreSchema } from '../../src-shared/model/score.ts'
import { languageSchema } from '../../src-shared/model/settings.ts'
import { visitFactsSchema } from '../../src-shared/model/visit.ts'

const bytes = z.custom<Uint8Array>(value => value instanceof Uint8Array)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** A photo, recording or document, numbered as the pages name it. */
export const reportEvidenceSchema = z.object({
  number: z.int().min(1),
  /** null: belongs to the visit, not to one answer. */
  question: z.string().nullable(),
  kind: z.enum(['photo', 'audio', 'document']),
  caption: z.string(),
  sha256,
  bytes: z.int().min(0),
  takenAt: z.string().nullable(),
  /** Length of a recording, whole seconds. */
  seconds: z.int().min(0).nullable().default(null),
  /** A JPEG of the size print needs (see src-main/images); null: listed by its hash only. */
  image: bytes.nullable(),
})

export type ReportEvidence = z.infer<typeof reportEvidenceSchema>

/** Everything the PDF of one audit is made from. */
export const auditReportSchema = z.object({
  lang: languageSchema,
  paper: z.enum(['A4', 'Letter']),
  /** `branch`: what goes to it, without what the shopper is paid. */
  edition: z.enum(['shopper', 'supervisor', 'branch']),
  /** Roles instead of staff, an alias instead of the shopper. */
  privacy: z.boolean().default(true),
  /** The checklist hides its score from the shopper; obeyed in the shopper's edition. */
  hideScore: z.boolean().default(false),
  /** ISO instant, shown in `zone` (IANA). */
  generatedAt: z.iso.datetime({ offset: true }),
  zone: z.string().default('UTC'),
  organisation: z.object({
    name: z.string(),
    colour: z.string().regex(/^#[0-9a-f]{6}$/i),
    /** PNG bytes. */
    logo: bytes.nullable(),
    /** Percent, 0..100. */
    target: z.number().min(0).max(100).nullable(),
  }),
  number: z.string(),
  /** Revision of the score. */
  revision: z.int().min(1),
  /** Head of the log's hash chain. */
  logHead: z.string().nullable(),
  branch: z.object({ code: z.string(), name: z.string(), city: z.string(), address: z.string() }),
  wave: z.string().nullable(),
  channel: channelSchema,
  scenario: localisedText.nullable(),
  shopper: z.object({ name: z.string(), alias: z.string() }),
  status: auditStatusSchema,
  /** Why the visit was impossible, returned or rejected. */
  reason: z.string().nullable().default(null),
  submittedAt: z.string().nullable(),
  checklist: checklistSchema,
  /** SHA-256 of the checklist's canonical JSON. */
  checklistHash: sha256.nullable(),
  visit: visitFactsSchema,
  answers: z.record(z.string(), answerSchema),
  evidence: z.array(reportEvidenceSchema),
  /** null where nothing was scored. */
  score: scoreSchema.nullable(),
  /** What became of it after it was submitted; null for nothing. */
  later: z
    .object({
      issuedOn: z.iso.date().nullable(),
      /** Every one, the oldest first. */
      revisions: z.array(scoreRevisionSchema),
      appeals: z.array(appealSchema),
    })
    .nullable()
    .default(null),
})
export type AuditReport = z.input<typeof auditReportSchema>
export type ReadAuditReport = z.output<typeof auditReportSchema>

/** What the handler makes of `attachmentOf(report)` with the laptop's Ed25519 key; both in base64. */
export const sealSchema = z.object({ attachment: bytes, signature: z.string(), publicKey: z.string() })
export type Seal = z.infer<typeof sealSchema>
