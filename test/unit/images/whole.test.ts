import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createImagePool, type ImagePool } from '../../../src-main/images/pool.ts'
import { photo } from '../../scenario/office.ts'
import { cut, file, wav } from './files.ts'

let folder: string
let images: ImagePool
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vizit-whole-'))
  images = createImagePool()
})
afterAll(async () => {
  await images.close()
  await rm(folder, { recursive: true })
})

async function check(bytes: Buffer, mime: string) {
  const path = join(folder, 'one')
  await writeFile(path, bytes)
  return images.check(path, mime)
}

async function inspect(bytes: Buffer) {
  const path = join(folder, 'one')
  await writeFile(path, bytes)
  return images.inspect(path)
}

const recordings = [
  ['tone.mp3', 'audio/mpeg', () => file('tone.mp3')],
  ['tone.m4a', 'audio/x-m4a', () => file('tone.m4a')],
  ['phone.m4a', 'audio/mp4', () => file('phone.m4a')],
  ['tone.ogg', 'audio/ogg', () => file('tone.ogg')],
  ['voice.ogg, Opus', 'audio/ogg', () => file('voice.ogg')],
  ['wav', 'audio/wav', () => wav(3)],
] as const

describe('a recording', () => {
  it.each(recordings)('says how long it runs: %s', async (_, mime, bytes) => {
    expect(await check(bytes(), mime)).toEqual({ ok: true, seconds: 3 })
  })

  it.each(recordings)('is refused without its end: %s', async (_, mime, bytes) => {
    for (const share of [0.5, 0.97]) {
      expect(await check(cut(bytes(), share), mime)).toEqual({ ok: false, reason: 'truncated' })
    }
  })

  it.each(recordings)('is refused when only its first bytes are of its kind: %s', async (_, mime, bytes) => {
    const fake = Buffer.concat([bytes().subarray(0, 12), Buffer.alloc(4000, 'x')])
    expect(await check(fake, mime)).toMatchObject({ ok: false })
  })

  it('counts an MP3 behind a tag and without the encoder’s note', async () => {
    const tag = Buffer.concat([
      Buffer.from('ID3\u0004\u0000\u0000\u0000\u0000\u0002\u0000', 'latin1'),
      Buffer.alloc(256),
    ])
    // One MPEG 1 layer III frame at 128 kbit/s and 44.1 kHz: 417 bytes, 26.1 ms.
    const frame = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0xc0]), Buffer.alloc(413)])
    const sound = Buffer.concat(Array.from({ length: 383 }, () => frame))
    expect(await check(Buffer.concat([tag, sound]), 'audio/mpeg')).toEqual({ ok: true, seconds: 10 })
    const tail = Buffer.concat([sound, Buffer.from('TAG'), Buffer.alloc(125)])
    expect(await check(tail, 'audio/mpeg')).toEqual({ ok: true, seconds: 10 })
  })
})

describe('a document', () => {
  it('is whole with its last line, and cut without', async () => {
    const whole = Buffer.from(`%PDF-1.7\n${'x'.repeat(5000)}\nstartxref\n9\n%%EOF\n`)
    expect(await check(whole, 'application/pdf')).toEqual({ ok: true, seconds: null })
    expect(await check(cut(whole, 0.9), 'application/pdf')).toEqual({ ok: false, reason: 'truncated' })
  })
})

describe('a photo', () => {
  it('is refused without its end, however little is missing', async () => {
    expect(await inspect(photo())).toMatchObject({ ok: true })
    for (const share of [0.4, 0.9, 0.999]) {
      expect(await inspect(cut(photo(), share))).toEqual({ ok: false, reason: 'truncated' })
    }
  })

  it('is decoded as HEIC', async () => {
    expect(await inspect(file('small.heic'))).toMatchObject({
      ok: true,
      photo: { mime: 'image/heic', width: 160, height: 120 },
    })
  })

  it('is named unreadable as a HEIC that cannot be decoded, and cut as one without its end', async () => {
    const heic = file('small.heic')
    expect(await inspect(cut(heic, 0.8))).toEqual({ ok: false, reason: 'truncated' })
    // Its kind of compression is one nobody knows.
    const strange = Buffer.from(heic.toString('latin1').replaceAll('hvc1', 'zzz1'), 'latin1')
    expect(await inspect(strange)).toEqual({ ok: false, reason: 'heicUnreadable' })
    const noise = Buffer.from(heic).fill(0x5a, heic.indexOf('mdat') + 4)
    expect(await inspect(noise)).toEqual({ ok: false, reason: 'heicUnreadable' })
  })
})
