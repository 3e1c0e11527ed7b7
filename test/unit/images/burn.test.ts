import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import Vips from 'wasm-vips'
import { createImagePool, type ImagePool } from '../../../src-main/images/pool.ts'
import type { Layer } from '../../../src-shared/model/annotation.ts'

const vips = await Vips({ dynamicLibraries: [] })
let folder: string
let images: ImagePool
const path = () => join(folder, 'stripes.png')

/** Black and white stripes, each 8 px: the finest thing that could still be read after shrinking. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vizit-burn-'))
  images = createImagePool()
  const [width, height] = [720, 540]
  const pixels = new Uint8Array(width * height * 3)
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = Math.floor(at / 3 / 8) % 2 === 0 ? 0 : 255
  await writeFile(
    path(),
    vips.Image.newFromMemory(pixels, width, height, 3, vips.BandFormat.uchar).pngsaveBuffer(),
  )
})
afterAll(async () => {
  await images.close()
  await rm(folder, { recursive: true })
})

async function printed(layer: Layer | null) {
  const made = await images.printSize(path(), layer)
  if (!made.ok) throw new Error(made.reason)
  return vips.Image.newFromBuffer(made.jpeg)
}

const deviation = (picture: Vips.Image, x: number, y: number, width: number, height: number) =>
  picture.extractArea(x, y, width, height).deviate()

/** Share of pixels that are as red as a mark. */
function red(picture: Vips.Image): number {
  const pixels = new Uint8Array(picture.writeToMemory())
  let count = 0
  for (let at = 0; at < pixels.length; at += 3) {
    if ((pixels[at] ?? 0) > 180 && (pixels[at + 1] ?? 255) < 120) count += 1
  }
  return count / (pixels.length / 3)
}

describe('what is drawn over a photo', () => {
  it('hides what lies below for good, and nothing beside it', async () => {
    const hide: Layer = { version: 1, marks: [{ kind: 'hide', x: 0.25, y: 0.25, width: 0.5, height: 0.5 }] }
    const picture = await printed(hide)
    expect(deviation(await printed(null), 190, 150, 340, 240)).toBeGreaterThan(100)
    // Black and white in equal parts: grey remains, and no stripe.
    expect(deviation(picture, 190, 150, 340, 240)).toBeLessThan(12)
    expect(deviation(picture, 0, 0, 720, 130)).toBeGreaterThan(100)
  })

  it('hides before anything is drawn above, whatever the order', async () => {
    const marks: Layer['marks'] = [
      { kind: 'arrow', from: { x: 0.1, y: 0.5 }, to: { x: 0.9, y: 0.5 } },
      { kind: 'hide', x: 0, y: 0, width: 1, height: 1 },
    ]
    expect(red(await printed({ version: 1, marks }))).toBeGreaterThan(0.005)
  })

  it.each([
    ['an arrow', { kind: 'arrow', from: { x: 0.1, y: 0.1 }, to: { x: 0.8, y: 0.8 } }],
    ['a box', { kind: 'box', x: 0.2, y: 0.2, width: 0.5, height: 0.5 }],
    ['words', { kind: 'text', x: 0.1, y: 0.5, text: 'Нет ценника' }],
    ['words at the right edge', { kind: 'text', x: 1, y: 1, text: 'Нет ценника <&>' }],
  ] as const)('is in the pixels: %s', async (_, mark) => {
    expect(red(await printed(null))).toBe(0)
    expect(red(await printed({ version: 1, marks: [mark] }))).toBeGreaterThan(0.002)
  })

  it('leaves the photo itself as it was, byte for byte', async () => {
    const hash = async () =>
      createHash('sha256')
        .update(await readFile(path()))
        .digest('hex')
    const before = await hash()
    await printed({ version: 1, marks: [{ kind: 'hide', x: 0, y: 0, width: 1, height: 1 }] })
    expect(await hash()).toBe(before)
  })
})
