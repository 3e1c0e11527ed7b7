import { z } from '../../src-shared/model/zod.ts'

/** What the pool asks of the worker. */
export type ImageJob =
  | { readonly kind: 'inspect'; readonly path: string }
  /** JPEG, at most so many pixels wide or high, without metadata, turned upright. */
  | { readonly kind: 'shrink'; readonly path: string; readonly size: number; readonly quality: number }
  /** PNG of at most 512 px, for reports. */
  | { readonly kind: 'logo'; readonly bytes: Uint8Array }

/** What a photo says of itself. Time is the camera's own, without a zone. */
const photoSchema = z.object({
  mime: z.string(),
  width: z.int(),
  height: z.int(),
  takenAt: z.string().nullable(),
  position: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
})
export type Photo = z.infer<typeof photoSchema>

/** `unreadable`: the bytes are no picture, or a broken one. `tooLarge`: more pixels than can be held. */
const refusalSchema = z.object({ ok: z.literal(false), reason: z.enum(['unreadable', 'tooLarge']) })
export type ImageRefusal = z.infer<typeof refusalSchema>

const ok = z.literal(true)
const bytes = z.instanceof(Uint8Array<ArrayBuffer>)

export const inspectedSchema = z.union([z.object({ ok, photo: photoSchema }), refusalSchema])
export type Inspected = z.infer<typeof inspectedSchema>
export const shrunkSchema = z.union([z.object({ ok, jpeg: bytes }), refusalSchema])
export type Shrunk = z.infer<typeof shrunkSchema>
export const rasterisedSchema = z.union([z.object({ ok, png: bytes }), refusalSchema])
export type Rasterised = z.infer<typeof rasterisedSchema>
