import { readFile } from 'node:fs/promises'
import { loadSmaller, vips } from './load-picture.ts'

/** White behind what is transparent: JPEG has no alpha, and paper is white. */
const paper = [255, 255, 255]

export async function shrink(path: string, size: number, quality: number): Promise<Uint8Array<ArrayBuffer>> {
  const small = await loadSmaller(await readFile(path), size)
  const flat = small.hasAlpha() ? small.flatten({ background: paper }) : small
  // keep none: no position, no device goes into what others see
  const jpeg = flat.jpegsaveBuffer({ Q: quality, keep: vips.ForeignKeep.none, optimize_coding: true })
  for (const image of new Set([small, flat])) image.delete()
  return new Uint8Array(jpeg)
}

export async function logoPng(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const small = await loadSmaller(bytes, 512)
  const png = small.pngsaveBuffer({ keep: vips.ForeignKeep.none })
  small.delete()
  return new Uint8Array(png)
}
