import { layerSchema } from './annotation.ts'
import { z } from './zod.ts'

/** Characters; no disk keeps a longer name. */
export const longestFileName = 255
/** Characters. */
export const longestCaption = 300

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
  /** Length of a recording, whole seconds; null for everything else. */
  seconds: z.number().int().min(0).nullable().default(null),
  /** What is drawn over a photo; null for nothing. */
  layer: layerSchema.nullable().default(null),
  /** Of the photo as it was taken, where its metadata was taken out before it was sent; null for the original. */
  original: z
    .strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), takenAt: z.string().nullable() })
    .nullable()
    .default(null),
})
export type Evidence = z.infer<typeof evidenceSchema>

/** What a photo says of itself; for those who work on the visit, never for a branch. */
export const photoFactsSchema = z.object({
  width: z.number().int(),
  height: z.number().int(),
  /** The camera's clock, without a zone. */
  takenAt: z.string().nullable(),
  /** Degrees, WGS 84. */
  position: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
  /** Maker and model. */
  camera: z.string().nullable(),
})
export type PhotoFacts = z.infer<typeof photoFactsSchema>
