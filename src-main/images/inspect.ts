import { readFile } from 'node:fs/promises'
import exifr from 'exifr'
import { fileTypeFromBuffer } from 'file-type'
import { z } from '../../src-shared/model/zod.ts'
import type { Photo } from './job.ts'
import { loadPicture } from './load-picture.ts'

const exifSchema = z.object({
  DateTimeOriginal: z.string().optional(),
  CreateDate: z.string().optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
})

/** `2026:11:12 11:08:31` -> `2026-11-12T11:08:31`; cameras with an empty clock write zeros. */
function localTime(text: string | undefined): string | null {
  const parts = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(text ?? '')
  if (!parts || parts[1] === '0000') return null
  return `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}`
}

/** Kind by the first bytes, size by decoding, time and place by the photo's own data. */
export async function inspect(path: string): Promise<Photo> {
  const bytes = await readFile(path)
  const type = await fileTypeFromBuffer(bytes)
  const picture = await loadPicture(bytes)
  // Reading one value makes the decoder go through the file, which a cut or disguised one does not survive.
  const { width, height } = picture
  picture.avg()
  picture.delete()
  const raw: unknown = await exifr.parse(bytes, { gps: true, reviveValues: false }).catch(() => undefined)
  const exif = exifSchema.safeParse(raw)
  const { DateTimeOriginal, CreateDate, latitude, longitude } = exif.success ? exif.data : {}
  return {
    mime: type?.mime ?? 'application/octet-stream',
    width,
    height,
    takenAt: localTime(DateTimeOriginal ?? CreateDate),
    position: latitude === undefined || longitude === undefined ? null : { latitude, longitude },
  }
}
