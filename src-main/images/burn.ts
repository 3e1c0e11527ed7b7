import Vips from 'wasm-vips'
import { drawingOf } from '../../src-shared/evidence/drawing.ts'
import type { Layer } from '../../src-shared/model/annotation.ts'
import { drawingSvg } from './drawing-svg.ts'
import { vips, type Picture } from './load-picture.ts'
import { hide } from './hide.ts'

/** Draws our own marks only; a thread of its own library, so that the one that reads photos never learns SVG. */
let drawing: Promise<typeof vips> | undefined

/** The layer as part of the pixels: nothing that was hidden is left below. Expects three bands of 8 bits. */
export async function burn(picture: Picture, layer: Layer): Promise<Picture> {
  const { width, height } = picture
  const { hidden, above } = drawingOf(layer, width, height)
  const held = new DisposableStack()
  try {
    const colours = held.use(picture.colourspace('srgb'))
    const pixels = bytesOf(colours)
    const { bands } = colours
    for (const area of hidden) hide(pixels, width, height, bands, area)
    const covered = held.use(vips.Image.newFromMemory(pixels, width, height, bands, vips.BandFormat.uchar))
    if (above.length === 0) return covered.copy()
    const marks = await rasterise(drawingSvg(above, width, height))
    const over = held.use(vips.Image.newFromMemory(marks, width, height, 4, vips.BandFormat.uchar))
    const tagged = held.use(over.copy({ interpretation: 'srgb' }))
    const base = held.use(covered.copy({ interpretation: 'srgb' }))
    const both = held.use(base.composite2(tagged, 'over'))
    return both.extractBand(0, { n: 3 })
  } finally {
    held.dispose()
  }
}

/** RGBA, 8 bits each. */
async function rasterise(svg: string): Promise<Uint8Array> {
  drawing ??= Vips({ dynamicLibraries: ['vips-resvg.wasm'], printErr: () => undefined })
  const image = (await drawing).Image.svgloadBuffer(Buffer.from(svg))
  try {
    return bytesOf(image)
  } finally {
    image.delete()
  }
}

// Its own type of the answer is wider: 8 bits a sample come as plain bytes.
const bytesOf = (image: Picture) => new Uint8Array(image.writeToMemory())
