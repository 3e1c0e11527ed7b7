import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import exifr from 'exifr'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import Vips from 'wasm-vips'
import { createImagePool, type ImagePool } from '../../../src-main/images/pool.ts'

let folder: string
let images: ImagePool
/** Milliseconds for the next picture. */
let time = 60_000
const at = (name: string): string => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vizit-images-'))
  images = createImagePool(() => time)
  const vips = await Vips({ dynamicLibraries: [] })
  const picture = vips.Image.black(1600, 1200, { bands: 3 }).add([40, 90, 90]).cast('uchar')
  const dated = picture.copy()
  dated.setString('exif-ifd2-DateTimeOriginal', '2026:11:12 11:08:31')
  dated.setString('exif-ifd3-GPSLatitude', '43/1 14/1 0/1')
  dated.setString('exif-ifd3-GPSLatitudeRef', 'N')
  dated.setString('exif-ifd3-GPSLongitude', '76/1 56/1 0/1')
  dated.setString('exif-ifd3-GPSLongitudeRef', 'E')
  dated.setInt('orientation', 6)
  await writeFile(at('photo.jpg'), dated.jpegsaveBuffer())
  await writeFile(at('alpha.png'), picture.bandjoin(0).pngsaveBuffer())
  await writeFile(at('text.jpg'), 'not a picture at all')
  await writeFile(at('empty.jpg'), '')
})

afterAll(async () => {
  await images.close()
  await rm(folder, { recursive: true })
})

describe('a photo', () => {
  it('tells its kind by its bytes, and the time and place the camera wrote', async () => {
    const seen = await images.inspect(at('photo.jpg'))
    expect(seen).toMatchObject({ ok: true, photo: { mime: 'image/jpeg', takenAt: '2026-11-12T11:08:31' } })
    if (!seen.ok || !seen.photo.position) throw new Error('no position')
    expect(seen.photo.position.latitude).toBeCloseTo(43.233, 2)
  })

  it('gets an upright thumbnail without position or device data, and keeps its own bytes', async () => {
    const before = createHash('sha256')
      .update(await readFile(at('photo.jpg')))
      .digest('hex')
    const small = await images.thumbnail(at('photo.jpg'), 400)
    if (!small.ok) throw new Error(small.reason)
    await writeFile(at('small.jpg'), small.jpeg)
    const seen = await images.inspect(at('small.jpg'))
    expect(seen).toMatchObject({
      ok: true,
      photo: { width: 300, height: 400, takenAt: null, position: null },
    })
    expect(await exifr.parse(small.jpeg, { gps: true }).catch(() => undefined)).toBeUndefined()
    expect(
      createHash('sha256')
        .update(await readFile(at('photo.jpg')))
        .digest('hex'),
    ).toBe(before)
  })

  it('is put on white where it is transparent', async () => {
    const small = await images.printSize(at('alpha.png'))
    expect(small.ok).toBe(true)
  })
})

describe('a file that is no picture', () => {
  it.each(['text.jpg', 'empty.jpg'])('%s is refused, and the next photo is read all the same', async name => {
    expect(await images.inspect(at(name))).toEqual({ ok: false, reason: 'unreadable' })
    expect(await images.inspect(at('photo.jpg'))).toMatchObject({ ok: true })
  })
})

describe('a logo', () => {
  it('becomes a PNG of at most 512 px', async () => {
    const logo = await images.logo(await readFile(at('photo.jpg')))
    if (!logo.ok) throw new Error(logo.reason)
    await writeFile(at('logo.png'), logo.png)
    expect(await images.inspect(at('logo.png'))).toMatchObject({
      ok: true,
      photo: { mime: 'image/png', width: 384, height: 512 },
    })
  })

  it('is refused when it is an SVG: nothing that can carry scripts or links goes into reports', async () => {
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    expect(await images.logo(svg)).toEqual({ ok: false, reason: 'unreadable' })
  })
})

it('a picture that takes too long is refused with its thread, and the next one gets another', async () => {
  time = 2
  const late = images.look(at('photo.jpg'))
  expect(await late).toEqual({ ok: false, reason: 'tooManyPixels' })
  time = 60_000
  expect(await images.facts(at('photo.jpg'))).toMatchObject({ ok: true })
})
