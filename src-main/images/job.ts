/** What the pool asks of the worker. */
export type ImageJob =
  | { readonly kind: 'inspect'; readonly path: string }
  /** JPEG, at most so many pixels wide or high, without metadata, turned upright. */
  | { readonly kind: 'shrink'; readonly path: string; readonly size: number; readonly quality: number }
  /** PNG of at most 512 px, for reports. */
  | { readonly kind: 'logo'; readonly bytes: Uint8Array }

/** What a photo says of itself. Time is the camera's own, without a zone. */
export interface Photo {
  readonly mime: string
  readonly width: number
  readonly height: number
  readonly takenAt: string | null
  readonly position: { readonly latitude: number; readonly longitude: number } | null
}

/** `unreadable`: the bytes are no picture, or a broken one. `tooLarge`: more pixels than can be held. */
export interface ImageRefusal {
  readonly ok: false
  readonly reason: 'unreadable' | 'tooLarge'
}

export type Inspected = { readonly ok: true; readonly photo: Photo } | ImageRefusal
export type Shrunk = { readonly ok: true; readonly jpeg: Uint8Array<ArrayBuffer> } | ImageRefusal
export type Rasterised = { readonly ok: true; readonly png: Uint8Array<ArrayBuffer> } | ImageRefusal
