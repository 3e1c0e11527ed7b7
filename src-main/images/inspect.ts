import { readFile } from 'node:fs/promises'
import exifr from 'exifr'
import { fileTypeFromBuffer } from 'file-type'
import type { PhotoFacts } from '../../src-shared/model/evidence.ts'
import { z } from '../../src-shared/model/zod.ts'
import { decodeWhole, loadPicture } from './load-picture.ts'

const exifSchema = z.object({
  DateTimeOriginal: z.string().optional().catch(undefined),
  CreateDate: z.string().optional().catch(undefined),
  Make: z.string().optional().catch(undefined),
  Model: z.string().optional().catch(undefined),
  latitude: z.number().min(-90).max(90).optional().catch(undefined),
  longitude: z.number().min(-180).max(180).optional().catch(undefined),
})

/** `2026:11:12 11:08:31` -> `2026-11-12T11:08:31`; cameras with an empty clock write zeros. */
function localTime(text: string | undefined): string | null {
  const parts = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(text ?? '')
  if (!parts || parts[1] === '0000') return null
  return `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}`
}

/** «Google Pixel 9»: many models begin with their maker's name. */
function cameraOf(maker = '', model = ''): string | null {
  const [one, other] = [maker.trim(), model.trim()]
  const name = other.toLowerCase().startsWith(one.toLowerCase()) ? other : `${one} ${other}`.trim()
  return name === '' ? null : name.slice(0, 100)
}

async function readFacts(bytes: Uint8Array, width: number, height: number): Promise<PhotoFacts> {
  const raw: unknown = await exifr.parse(bytes, { gps: true, reviveValues: false }).catch(() => undefined)
  const exif = exifSchema.safeParse(raw)
  const said = exif.success ? exif.data : {}
  const { DateTimeOriginal, CreateDate, Make, Model, latitude, longitude } = said
  return {
    width,
    height,
    takenAt: localTime(DateTimeOriginal ?? CreateDate),
    position: latitude === undefined || longitude === undefined ? null : { latitude, longitude },
    camera: cameraOf(Make, Model),
  }
}

/** What a photo says of itself; size as it is stored, before it is turned upright. */
export async function facts(path: string): Promise<PhotoFacts> {
  const bytes = await readFile(path)
  const picture = await loadPicture(bytes)
  const { width, height } = picture
  picture.delete()
  return readFacts(bytes, width, height)
}

/** The same with its kind, after decoding every pixel. Throws for a broken, cut or disguised one. */
export async function inspect(path: string): Promise<PhotoFacts & { readonly mime: string }> {
  const bytes = await readFile(path)
  const type = await fileTypeFromBuffer(bytes)
  const { width, height } = await decodeWhole(bytes)
  return { mime: type?.mime ?? 'application/octet-stream', ...(await readFacts(bytes, width, height)) }
}
