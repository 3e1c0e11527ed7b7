import { readFile } from 'node:fs/promises'
import type { Layer } from '../../src-shared/model/annotation.ts'
import { burn } from './burn.ts'
import { loadSmaller, vips } from './load-picture.ts'
import { onPaper } from './on-paper.ts'

export async function shrink(
  path: string,
  size: number,
  quality: number,
  layer: Layer | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const held = new DisposableStack()
  try {
    const small = held.use(await loadSmaller(await readFile(path), size))
    const flat = held.use(onPaper(small))
    const drawn = layer === null ? flat : held.use(await burn(flat, layer))
    // keep none: no position, no device goes into what others see
    const jpeg = drawn.jpegsaveBuffer({ Q: quality, keep: vips.ForeignKeep.none, optimize_coding: true })
    return new Uint8Array(jpeg)
  } finally {
    held.dispose()
  }
}

export async function logoPng(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const small = await loadSmaller(bytes, 512)
  try {
    return new Uint8Array(small.pngsaveBuffer({ keep: vips.ForeignKeep.none }))
  } finally {
    small.delete()
  }
}
