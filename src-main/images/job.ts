import type { Layer } from '../../src-shared/model/annotation.ts'
import { photoFactsSchema } from '../../src-shared/model/evidence.ts'
import { z } from '../../src-shared/model/zod.ts'

/** What the pool asks of the worker. */
export type ImageJob =
  /** Decodes the whole photo: what passes can be shown and printed. */
  | { readonly kind: 'inspect'; readonly path: string }
  /** Reads the photo's head only. */
  | { readonly kind: 'facts'; readonly path: string }
  /** Goes through a recording or a document as far as it takes to know that it is whole. */
  | { readonly kind: 'check'; readonly path: string; readonly mime: string }
  /** JPEG, at most so many pixels wide or high, without metadata, turned upright, the layer burnt in. */
  | {
      readonly kind: 'shrink'
      readonly path: string
      readonly size: number
      readonly quality: number
      readonly layer: Layer | null
    }
  /** What the picture looks like, in 64 bits. */
  | { readonly kind: 'look'; readonly path: string }
  /** PNG of at most 512 px, for reports. */
  | { readonly kind: 'logo'; readonly bytes: Uint8Array }

/**
 * `unreadable`: the bytes are not what their beginning says. `truncated`: the end is missing. `heicUnreadable`: a
 * kind of HEIC that cannot be decoded. `tooManyPixels`: more than can be held.
 */
const refusalSchema = z.object({
  ok: z.literal(false),
  reason: z.enum(['unreadable', 'truncated', 'heicUnreadable', 'tooManyPixels']),
})
export type ImageRefusal = z.infer<typeof refusalSchema>

const ok = z.literal(true)
const bytes = z.instanceof(Uint8Array<ArrayBuffer>)

export const inspectedSchema = z.union([
  z.object({ ok, photo: photoFactsSchema.extend({ mime: z.string() }) }),
  refusalSchema,
])
export type Inspected = z.infer<typeof inspectedSchema>
export const factsSchema = z.union([z.object({ ok, photo: photoFactsSchema }), refusalSchema])
export type Facts = z.infer<typeof factsSchema>
/** Length in whole seconds; null for documents, and for recordings that do not say. */
export const checkedSchema = z.union([z.object({ ok, seconds: z.int().min(0).nullable() }), refusalSchema])
export type Checked = z.infer<typeof checkedSchema>
export const shrunkSchema = z.union([z.object({ ok, jpeg: bytes }), refusalSchema])
export type Shrunk = z.infer<typeof shrunkSchema>
export const lookedSchema = z.union([
  z.object({ ok, look: z.string().regex(/^[0-9a-f]{16}$/) }),
  refusalSchema,
])
export type Looked = z.infer<typeof lookedSchema>
export const rasterisedSchema = z.union([z.object({ ok, png: bytes }), refusalSchema])
export type Rasterised = z.infer<typeof rasterisedSchema>
