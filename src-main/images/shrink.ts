import { readFile } from 'node:fs/promises'
import type { Layer } from '../../src-shared/model/annotation.ts'
import { burn } from './burn.ts'
import { loadSmaller, vips } from './load-picture.ts'

/** White behind what is transparent: JPEG has no alpha, and paper is white. */
const paper = [255, 255, 255]

export async function shrink(
  path: string,
  size: number,
  quality: number,
  layer: Layer | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const small = await loadSmaller(await readFile(path), size)
  const flat = small.hasAlpha() ? small.flatten({ background: paper }) : small
  const drawn = layer === null ? flat : await burn(flat, layer)
  // keep none: no position, no device goes into what others see
  const jpeg = drawn.jpegsaveBuffer({ Q: quality, keep: vips.ForeignKeep.none, optimize_coding: true })
  for (const image of new Set([small, flat, drawn])) image.delete()
  return new Uint8Array(jpeg)
}

export async function logoPng(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const small = await loadSmaller(bytes, 512)
  const png = small.pngsaveBuffer({ keep: vips.ForeignKeep.none })
  small.delete()
  return new Uint8Array(png)
}
