import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import exifr from 'exifr'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stripPhoto } from '../../../../../src-main/exchange/packages/strip/strip-photo.ts'
import { photo } from '../../../../scenario/office.ts'
import { fromPhone } from '../../../../scenario/phone-photo.ts'
import { runs } from '../../../runs.ts'

const shot = fromPhone(photo('counter'))
const pixels = (jpeg: Buffer) => jpeg.subarray(jpeg.indexOf(Buffer.from([0xff, 0xda])))

function stripped(bytes: Buffer, mime = 'image/jpeg'): Buffer {
  const bare = stripPhoto(bytes, mime)
  if (!bare) throw new Error('not stripped')
  return bare
}

describe('a JPEG', () => {
  it('loses what it says of the phone and keeps every pixel and the way it was held', async () => {
    const before: unknown = await exifr.parse(shot)
    expect(before).toMatchObject({ Model: 'Vizit Phone 7' })
    const bare = stripped(shot)
    const after: unknown = await exifr.parse(bare, { translateValues: false })
    expect(after).toEqual({ Orientation: 6 })
    expect(pixels(bare).equals(pixels(shot))).toBe(true)
    expect(bare.includes('Vizit Phone')).toBe(false)
  })

  it('gives the same bytes again, and stays as it is once it is bare', () => {
    expect(stripped(shot).equals(stripped(Buffer.from(shot)))).toBe(true)
    expect(stripped(stripped(shot)).equals(stripped(shot))).toBe(true)
  })

  it('loses what stands behind its end', () => {
    const trailing = Buffer.concat([photo(), Buffer.from('a second picture, with a place')])
    expect(stripped(trailing).includes('a place')).toBe(false)
  })
})

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(body.length, 0)
  named.copy(framed, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}

it('a PNG keeps its pixels and loses its words', () => {
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const needed = [
    chunk('IHDR', Buffer.alloc(13, 1)),
    chunk('gAMA', Buffer.alloc(4)),
    chunk('IDAT', Buffer.alloc(9, 2)),
  ]
  const png = Buffer.concat([
    start,
    ...needed,
    chunk('tEXt', Buffer.from('Author\0Anna')),
    chunk('IEND', Buffer.alloc(0)),
    Buffer.from('and more'),
  ])
  expect(
    stripped(png, 'image/png').equals(Buffer.concat([start, ...needed, chunk('IEND', Buffer.alloc(0))])),
  ).toBe(true)
})

it('a WebP keeps its pixels and loses Exif and XMP', () => {
  const part = (type: string, body: Buffer) => {
    const head = Buffer.from(`${type}\0\0\0\0`, 'latin1')
    head.writeUInt32LE(body.length, 4)
    return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
  }
  const webp = (...parts: Buffer[]) => {
    const body = Buffer.concat([Buffer.from('WEBP'), ...parts])
    const head = Buffer.from('RIFF\0\0\0\0', 'latin1')
    head.writeUInt32LE(body.length, 4)
    return Buffer.concat([head, body])
  }
  const flags = (value: number) => part('VP8X', Buffer.from([value, 0, 0, 0, 1, 0, 0, 1, 0, 0]))
  const picture = part('VP8 ', Buffer.from([1, 2, 3]))
  const full = webp(flags(0x2c), picture, part('EXIF', Buffer.alloc(20, 7)), part('XMP ', Buffer.from('<x>')))
  expect(stripped(full, 'image/webp').equals(webp(flags(0x20), picture))).toBe(true)
})

it('a HEIC that says nothing of itself stays as it is', () => {
  const heic = readFileSync(join(import.meta.dirname, '../../../images/files/small.heic'))
  expect(stripped(heic, 'image/heic').equals(heic)).toBe(true)
})

it('a HEIC has zeros where Exif and XMP were, and nothing moves', () => {
  const box = (type: string, ...parts: Buffer[]) => {
    const body = Buffer.concat(parts)
    const head = Buffer.from(`\0\0\0\0${type}`, 'latin1')
    head.writeUInt32BE(body.length + 8, 0)
    return Buffer.concat([head, body])
  }
  const item = (id: number, type: string) =>
    box('infe', Buffer.from([2, 0, 0, 0, 0, id, 0, 0]), Buffer.from(`${type}\0`, 'latin1'))
  const names = box(
    'iinf',
    Buffer.from([0, 0, 0, 0, 0, 3]),
    item(1, 'hvc1'),
    item(2, 'Exif'),
    item(3, 'mime'),
  )
  const content = ['pixels', 'Exif of the phone', '<x:xmpmeta place>'].map(text =>
    Buffer.from(text, 'latin1'),
  )
  const built = (base: number) => {
    let at = base
    const places = content.map((part, i) => {
      const place = Buffer.alloc(14)
      place.writeUInt16BE(i + 1, 0)
      place.writeUInt16BE(1, 4)
      place.writeUInt32BE(at, 6)
      place.writeUInt32BE(part.length, 10)
      at += part.length
      return place
    })
    const located = box('iloc', Buffer.from([0, 0, 0, 0, 0x44, 0, 0, 3]), ...places)
    const meta = box('meta', Buffer.alloc(4), names, located)
    return Buffer.concat([box('ftyp', Buffer.from('heic\0\0\0\0', 'latin1')), meta, box('mdat', ...content)])
  }
  const file = built(built(0).length - Buffer.concat(content).length)
  const bare = stripped(file, 'image/heic')
  expect(file.includes('place') && file.includes('phone')).toBe(true)
  expect(bare.includes('place') || bare.includes('phone')).toBe(false)
  expect(bare.includes('pixels')).toBe(true)
  expect(bare.length).toBe(file.length)
})

it('what is built otherwise is left alone, and never crashes', () => {
  const mimes = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif', 'application/pdf']
  for (const mime of mimes) expect(stripPhoto(Buffer.from('no picture'), mime)).toBeNull()
  const heic = readFileSync(join(import.meta.dirname, '../../../images/files/small.heic'))
  fc.assert(
    fc.property(
      fc.constantFrom([shot, 'image/jpeg'] as const, [heic, 'image/heic'] as const),
      fc.nat(),
      fc.nat(255),
      fc.nat(),
      ([bytes, mime], at, value, end) => {
        const changed = Buffer.from(bytes.subarray(0, end % 3 === 0 ? end % bytes.length : bytes.length))
        if (changed.length > 0) changed[at % changed.length] = value
        stripPhoto(changed, mime)
      },
    ),
    runs(500),
  )
})
