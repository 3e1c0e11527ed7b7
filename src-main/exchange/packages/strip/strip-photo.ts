import { stripHeic } from './heic.ts'
import { stripJpeg } from './jpeg.ts'
import { stripPng } from './png.ts'
import { stripWebp } from './webp.ts'

const strippers: Readonly<Record<string, (bytes: Buffer) => Buffer | null>> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/webp': stripWebp,
  'image/heic': stripHeic,
  'image/heif': stripHeic,
}

/**
 * A photo without position, device and all else that it says of itself, every pixel as it was and turned as it was. The
 * same photo always gives the same bytes. null: it can't be done without loss.
 */
export function stripPhoto(bytes: Buffer, mime: string): Buffer | null {
  const strip = strippers[mime]
  try {
    return strip?.(bytes) ?? null
  } catch (error) {
    // a length that points past the end
    if (error instanceof RangeError) return null
    throw error
  }
}
