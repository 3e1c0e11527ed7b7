import { readFile } from 'node:fs/promises'
import { loadSmaller, vips } from './load-picture.ts'
import { onPaper } from './on-paper.ts'

const width = 9
const height = 8

/** Through a small upright copy: of a whole photo every pixel would be weighed in twice. */
async function dotsOf(path: string) {
  const held = new DisposableStack()
  try {
    const small = held.use(await loadSmaller(await readFile(path), 256))
    const flat = held.use(onPaper(small))
    const grey = held.use(flat.colourspace(vips.Interpretation.b_w))
    const tiny = held.use(grey.thumbnailImage(width, { height, size: vips.Size.force }))
    return held.use(tiny.extractBand(0)).writeToMemory()
  } finally {
    held.dispose()
  }
}

/**
 * What a picture looks like in 64 bits, as 16 hex digits (dHash): shrunk to 9 x 8 greys, each bit says whether a dot is
 * brighter than the one to its right. It survives another size, another quality and a small change of light.
 */
export async function lookOf(path: string): Promise<string> {
  const dots = await dotsOf(path)
  let bits = 0n
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width - 1; x += 1) {
      const at = y * width + x
      bits = (bits << 1n) | ((dots[at] ?? 0) > (dots[at + 1] ?? 0) ? 1n : 0n)
    }
  }
  return bits.toString(16).padStart(16, '0')
}
