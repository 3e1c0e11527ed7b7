import decodeHeic from 'heic-decode'
import Vips from 'wasm-vips'

/** The library is loaded once per thread; JPEG XL and SVG stay out: nobody may bring them in. */
export const vips = await Vips({
  dynamicLibraries: [],
  // Its warnings about somebody's photo go nowhere: the refusal says what matters.
  printErr: () => undefined,
})

/** More pixels than this would take over a gigabyte to hold. */
const mostPixels = 200_000_000

export type Picture = InstanceType<typeof vips.Image>

/** True for the HEIF brands that phones write. */
function isHeic(bytes: Uint8Array): boolean {
  const brand = Buffer.from(bytes.subarray(4, 12)).toString('latin1')
  return /^ftyp(heic|heix|hevc|mif1|msf1)$/.test(brand)
}

export class TooLarge extends Error {}

/** A smaller, upright copy; JPEG and WebP are decoded at a fraction of their size where that is enough. */
export async function loadSmaller(bytes: Uint8Array, size: number): Promise<Picture> {
  const options = { height: size, size: vips.Size.down }
  if (!isHeic(bytes)) {
    const whole = await loadPicture(bytes)
    whole.delete()
    return vips.Image.thumbnailBuffer(bytes, size, options)
  }
  const picture = await loadPicture(bytes)
  const small = picture.thumbnailImage(size, options)
  picture.delete()
  return small
}

/** Decodes as far as the header, or wholly for HEIC. Throws for anything that is no picture. */
export async function loadPicture(bytes: Uint8Array): Promise<Picture> {
  if (isHeic(bytes)) {
    const { width, height, data } = await decodeHeic({ buffer: bytes })
    return vips.Image.newFromMemory(new Uint8Array(data), width, height, 4, vips.BandFormat.uchar)
  }
  const picture = vips.Image.newFromBuffer(bytes)
  if (picture.width * picture.height > mostPixels) throw new TooLarge()
  return picture
}
