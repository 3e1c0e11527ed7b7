import { z } from 'zod'
import { wallTime } from '../../../../src-shared/evidence/visit-window.ts'

export interface DatedPhoto {
  readonly file: File
  /** Local time, YYYY-MM-DDTHH:MM:SS. */
  readonly at: string
  /** `file`: the camera wrote none, the file's own date stands in. */
  readonly from: 'camera' | 'file'
}

const saidSchema = z.object({
  DateTimeOriginal: z.string().optional().catch(undefined),
  CreateDate: z.string().optional().catch(undefined),
})
// DateTimeOriginal and CreateDate, by number: this build of the library knows few names beforehand.
const wanted = {
  exif: [0x9003, 0x9004],
  ifd0: false,
  gps: false,
  reviveValues: false,
} as const
const written = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/

/** When a photo was taken, read here in the page: nothing is sent anywhere. `zone` places the file's own date. */
export async function datedPhoto(file: File, zone?: string): Promise<DatedPhoto> {
  const { parse } = await import('exifr/dist/lite.esm.mjs')
  const said = saidSchema.safeParse(await parse(file, wanted).catch(() => undefined)).data
  const parts = written.exec(said?.DateTimeOriginal ?? said?.CreateDate ?? '')
  if (parts !== null && parts[1] !== '0000') {
    return { file, at: `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}`, from: 'camera' }
  }
  return { file, at: wallTime(file.lastModified, zone), from: 'file' }
}
