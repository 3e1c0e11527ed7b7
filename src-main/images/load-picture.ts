import Vips from 'wasm-vips'
import { boxesOf } from './boxes.ts'
import { Refused } from './refused.ts'

/** The library is loaded once per thread; JPEG XL and SVG stay out: nobody may bring them in. */
export const vips = await Vips({
  dynamicLibraries: [],
  // Its warnings about somebody's photo go nowhere: the refusal says what matters.
  printErr: () => undefined,
})
// One picture at a time and none twice: a cache of what was decoded, and a thread with a heap of its own for each core
// of the machine, would only hold memory.
vips.Cache.max(0)
vips.concurrency(1)

/** More pixels than this would take over a gigabyte to hold. */
const mostPixels = 200_000_000

export type Picture = InstanceType<typeof vips.Image>

/** True for the HEIF brands that phones write. */
function isHeic(bytes: Uint8Array): boolean {
  const brand = Buffer.from(bytes.subarray(4, 12)).toString('latin1')
  return /^ftyp(heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/.test(brand)
}

/** A smaller, upright copy; JPEG and WebP are decoded at a fraction of their size where that is enough. */
export async function loadSmaller(bytes: Uint8Array, size: number): Promise<Picture> {
  const options = { height: size, size: vips.Size.down }
  if (!isHeic(bytes)) {
    const whole = await loadPicture(bytes)
    whole.delete()
    return vips.Image.thumbnailBuffer(bytes, size, options)
  }
  const picture = await loadPicture(bytes)
  try {
    return picture.thumbnailImage(size, options)
  } finally {
    picture.delete()
  }
}

/** Decodes as far as the header, or wholly for HEIC. Throws for anything that is no picture. */
export async function loadPicture(bytes: Uint8Array, strict = false): Promise<Picture> {
  if (isHeic(bytes)) return loadHeic(bytes)
  const picture = vips.Image.newFromBuffer(bytes, '', strict ? { fail_on: vips.FailOn.error } : {})
  if (picture.width * picture.height <= mostPixels) return picture
  picture.delete()
  throw new Refused('tooManyPixels')
}

async function loadHeic(bytes: Uint8Array): Promise<Picture> {
  // Going through all boxes tells a cut file from one of a kind that cannot be decoded.
  const boxes = [...boxesOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))]
  if (boxes.length === 0) throw new Refused('unreadable')
  // Twenty-five megabytes that most folders never need.
  const { default: decodeHeic } = await import('heic-decode')
  try {
    const { width, height, data } = await decodeHeic({ buffer: bytes })
    return vips.Image.newFromMemory(new Uint8Array(data), width, height, 4, vips.BandFormat.uchar)
  } catch {
    throw new Refused('heicUnreadable')
  }
}

/** Decodes every pixel; gives back the size. Throws Refused `truncated` where the end is missing. */
export async function decodeWhole(bytes: Uint8Array): Promise<{ width: number; height: number }> {
  const through = async (strict: boolean) => {
    const picture = await loadPicture(bytes, strict)
    const { width, height } = picture
    try {
      // Reading one value makes the decoder go through the file, which a cut or disguised one does not survive.
      picture.avg()
    } finally {
      picture.delete()
    }
    return { width, height }
  }
  try {
    return await through(true)
  } catch (error) {
    if (error instanceof Refused) throw error
    // What a forgiving decoder still shows a part of was whole once.
    await through(false)
    throw new Refused('truncated')
  }
}
