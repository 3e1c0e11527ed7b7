import { z } from './zod.ts'

/** A photo, a recording or a document attached to an answer or to the whole visit. */
export const evidenceSchema = z.object({
  id: z.uuid(),
  /** null: belongs to the visit, not to one answer. */
  question: z.string().nullable(),
  /** SHA-256 of the original bytes, lower-case hex; its address under /evidence/. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  kind: z.enum(['photo', 'audio', 'document']),
  mime: z.string(),
  bytes: z.number().int().positive(),
  /** File name as it arrived. */
  name: z.string(),
  caption: z.string(),
  position: z.number().int(),
  /** From the photo's own data, local time; null when it says nothing. */
  takenAt: z.string().nullable(),
})
export type Evidence = z.infer<typeof evidenceSchema>
