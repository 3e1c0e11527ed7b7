import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import exifr from 'exifr'
import Vips from 'wasm-vips'
import { verifyStore } from '../../src-main/store/integrity.ts'
import type { Layer } from '../../src-shared/model/annotation.ts'
import { cut, file, wav } from '../unit/images/files.ts'
import { everyType } from './every-type.ts'
import { openOffice, photo, refusal, type Office } from './office.ts'

let office: Office
const closing: (() => Promise<void>)[] = []

beforeAll(async () => {
  office = await openOffice(undefined, close => closing.push(close))
  await office.shopper.startsWith('empty')
  await office.supervisor.addsBranch('lesnaya', 'На Лесной')
  await office.supervisor.publishes(everyType)
})
afterAll(() => Promise.all(closing.map(close => close())))

const newVisit = () => office.shopper.begins('lesnaya', 'every-type')

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const keptFiles = () =>
  new Set(readdirSync(join(office.folder, 'evidence'), { recursive: true, encoding: 'utf8' }))
const waiting = () => readdirSync(join(office.folder, 'uploads'))

describe('a photo', () => {
  it('is kept byte for byte under its hash and comes back the same', async () => {
    const visit = await newVisit()
    const bytes = photo()
    const evidence = await visit.attaches('ticket', 'талон.jpg', bytes)
    expect(evidence).toMatchObject({
      question: 'ticket',
      sha256: sha256Of(bytes),
      kind: 'photo',
      mime: 'image/jpeg',
      bytes: bytes.byteLength,
      name: 'талон.jpg',
    })
    const response = await office.ask(`/evidence/${evidence.sha256}`)
    expect(response.status).toBe(200)
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
    expect((await visit.state()).evidence).toEqual([evidence])
  })

  it('is served in a sandbox and never guessed at', async () => {
    const visit = await newVisit()
    const { sha256 } = await visit.attaches('ticket', 'талон.jpg', photo())
    for (const path of [`/evidence/${sha256}`, `/evidence/${sha256}?width=400`]) {
      const { headers } = await office.ask(path)
      expect(headers.get('content-type')).toBe('image/jpeg')
      expect(headers.get('content-security-policy')).toMatch(/^sandbox(;|$)/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
    }
  })

  it('answers a Range, as a player or a large download asks', async () => {
    const visit = await newVisit()
    const bytes = photo()
    const { sha256 } = await visit.attaches('ticket', 'талон.jpg', bytes)
    const response = await office.ask(`/evidence/${sha256}`, { headers: { range: 'bytes=10-19' } })
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe(`bytes 10-19/${bytes.byteLength}`)
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes.subarray(10, 20))).toBe(true)
  })

  it('has a small copy for lists', async () => {
    const visit = await newVisit()
    const bytes = photo()
    const { sha256 } = await visit.attaches('ticket', 'талон.jpg', bytes)
    const small = Buffer.from(await (await office.ask(`/evidence/${sha256}?width=400`)).arrayBuffer())
    expect(small.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
    expect(small.byteLength).toBeLessThan(bytes.byteLength)
    // Any width would let a page fill the disk with copies.
    expect((await office.ask(`/evidence/${sha256}?width=401`)).status).toBe(404)
  })

  it('can be taken away again and named anew', async () => {
    const visit = await newVisit()
    const { id } = visit
    const first = await visit.attaches('ticket', 'талон.jpg', photo())
    const second = await visit.attaches(null, 'зал.jpg', photo('counter'))
    await office.client.audits.detach({ id, evidence: first.id })
    await office.client.audits.caption({ id, evidence: second.id, caption: 'Касса в 12:05' })
    const { evidence } = await visit.state()
    expect(evidence).toMatchObject([{ id: second.id, caption: 'Касса в 12:05', question: null }])
  })
})

describe('a file that is not what evidence may be', () => {
  it.each([
    [
      'a drawing with a script',
      'фото.jpg',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
    ],
    ['a page', 'чек.png', '<!doctype html><script>fetch("/rpc/session/get")</script>'],
    ['a program', 'запись.mp3', 'MZ\u0090\u0000\u0003'],
    ['plain words', 'талон.pdf', 'Просто текст'],
  ])('is refused whatever its name says: %s', async (_, name, content) => {
    const visit = await newVisit()
    const before = keptFiles()
    expect(await refusal(visit.attaches('ticket', name, content))).toEqual({
      code: 'BAD_FILE',
      status: 422,
      data: { reason: 'kindNotTaken' },
    })
    expect((await visit.state()).evidence).toEqual([])
    expect(keptFiles()).toEqual(before)
  })

  it('is refused when only its first bytes are a photo', async () => {
    const visit = await newVisit()
    const before = keptFiles()
    const fake = Buffer.concat([photo().subarray(0, 20), Buffer.alloc(2000, 'x')])
    expect(await refusal(visit.attaches('ticket', 'фото.jpg', fake))).toMatchObject({
      code: 'BAD_FILE',
      data: { reason: 'unreadable' },
    })
    expect(keptFiles()).toEqual(before)
  })

  it('is refused when it is empty', async () => {
    const response = await office.ask('/files/uploads?name=a.jpg', { method: 'POST', body: '' })
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ reason: 'empty' })
  })
})

describe('what lies in the folder under another type', () => {
  it.each(['image/svg+xml', 'text/html', 'image/heic', 'application/xhtml+xml'])(
    'is handed out as a download, never shown: %s',
    async mime => {
      const visit = await newVisit()
      const { sha256 } = await visit.attaches(null, 'документ.pdf', Buffer.from('%PDF-1.7\n%%EOF\n'))
      // Another program, or an old version, wrote this type into the folder.
      const database = new Database(join(office.folder, 'vizit.sqlite'))
      database.prepare('UPDATE evidence_file SET mime = ? WHERE sha256 = ?').run(mime, sha256)
      database.close()
      const { headers } = await office.ask(`/evidence/${sha256}`)
      expect(headers.get('content-type')).toBe('application/octet-stream')
      expect(headers.get('content-disposition')).toBe('attachment')
      expect(headers.get('content-security-policy')).toMatch(/^sandbox(;|$)/)
    },
  )

  it('is answered only by a hash that a record names', async () => {
    expect((await office.ask(`/evidence/${'0'.repeat(64)}`)).status).toBe(404)
    for (const path of ['/evidence/..%2F..%2Fvizit.sqlite', '/evidence/device.key']) {
      expect((await office.ask(path)).status).toBe(404)
    }
    // Any other unknown address gets the page, never a file of the data folder.
    expect(await (await office.ask('/vizit.sqlite')).text()).toContain('<div id="root">')
  })
})

describe('a recording', () => {
  it.each([
    ['голос.mp3', () => file('tone.mp3'), 'audio/mpeg'],
    ['голос.m4a', () => file('tone.m4a'), 'audio/x-m4a'],
    ['телефон.m4a', () => file('phone.m4a'), 'audio/mp4'],
    ['голос.ogg', () => file('tone.ogg'), 'audio/ogg'],
    ['сообщение.opus', () => file('voice.ogg'), 'audio/ogg'],
    ['голос.wav', () => wav(3), 'audio/wav'],
  ])('is kept with its length and played in place: %s', async (name, bytes, mime) => {
    const visit = await newVisit()
    const evidence = await visit.attaches('ticket', name, bytes())
    expect(evidence).toMatchObject({ kind: 'audio', mime, seconds: 3, layer: null })
    const { headers } = await office.ask(`/evidence/${evidence.sha256}`)
    expect(headers.get('content-type')).toBe(mime)
    expect((await visit.state()).evidence).toEqual([evidence])
  })
})

describe('a HEIC of a phone', () => {
  it('is kept as it is and shown as JPEG', async () => {
    const visit = await newVisit()
    const evidence = await visit.attaches('ticket', 'IMG_0001.HEIC', file('small.heic'))
    expect(evidence).toMatchObject({ kind: 'photo', mime: 'image/heic', bytes: file('small.heic').length })
    const small = await office.ask(`/evidence/${evidence.sha256}?width=400`)
    expect(small.headers.get('content-type')).toBe('image/jpeg')
  })
})

describe('a file that is broken, cut, disguised or too large', () => {
  const pdf = Buffer.from(`%PDF-1.7\n${'x'.repeat(4000)}\n%%EOF\n`)
  const strange = Buffer.from(file('small.heic').toString('latin1').replaceAll('hvc1', 'zzz1'), 'latin1')
  it.each([
    ['a cut photo', 'фото.jpg', cut(photo(), 0.7), 'truncated'],
    ['a cut HEIC', 'фото.heic', cut(file('small.heic'), 0.7), 'truncated'],
    ['a HEIC of a kind unknown here', 'фото.heic', strange, 'heicUnreadable'],
    ['a cut MP3', 'голос.mp3', cut(file('tone.mp3'), 0.7), 'truncated'],
    ['a cut M4A', 'голос.m4a', cut(file('tone.m4a'), 0.7), 'truncated'],
    ['a cut Ogg', 'голос.ogg', cut(file('tone.ogg'), 0.7), 'truncated'],
    ['a cut WAV', 'голос.wav', cut(wav(3), 0.7), 'truncated'],
    ['a cut PDF', 'чек.pdf', cut(pdf, 0.7), 'truncated'],
    ['a photo by the name of a document', 'чек.pdf', photo(), 'disguised'],
    ['a document by the name of a photo', 'чек.jpg', pdf, 'disguised'],
    ['a recording by the name of a photo', 'фото.png', file('tone.mp3'), 'disguised'],
    ['a JPEG by the name of a PNG', 'фото.png', photo(), 'disguised'],
    ['a film', 'фильм.mp4', file('video.mp4'), 'kindNotTaken'],
  ])('is refused and leaves nothing: %s', async (_, name, bytes, reason) => {
    const visit = await newVisit()
    const before = keptFiles()
    expect(await refusal(visit.attaches('ticket', name, Buffer.from(bytes)))).toEqual({
      code: 'BAD_FILE',
      status: 422,
      data: { reason },
    })
    expect((await visit.state()).evidence).toEqual([])
    expect(keptFiles()).toEqual(before)
    expect(waiting()).toEqual([])
  })

  it('is refused above 64 MiB before all of it has come in', async () => {
    const part = new Uint8Array(1024 * 1024)
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull(to) {
        sent += 1
        if (sent > 200) to.close()
        else to.enqueue(part)
      },
    })
    const init = { method: 'POST', body, duplex: 'half' } as const
    const response = await office.ask('/files/uploads?name=a.jpg', init)
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ reason: 'tooLarge' })
    expect(sent).toBeLessThan(80)
    expect(waiting()).toEqual([])
  })

  it('is not even kept for a visit that is locked, or for a question that is not there', async () => {
    const visit = await newVisit()
    const before = keptFiles()
    expect(await refusal(visit.attaches('no-such', 'талон.jpg', photo('counter')))).toMatchObject({
      status: 422,
    })
    await visit.couldNotBeMade('Закрыто')
    expect(await refusal(visit.attaches('ticket', 'талон.jpg', photo('counter')))).toMatchObject({
      status: 409,
    })
    expect(keptFiles()).toEqual(before)
    expect(waiting()).toEqual([])
  })

  it('is no matter of a name without an ending', async () => {
    const visit = await newVisit()
    expect(await visit.attaches('ticket', 'Чек от 12.11', photo())).toMatchObject({ kind: 'photo' })
  })
})

describe('the order of evidence', () => {
  it('is changed among the pieces named, and the others stay', async () => {
    const visit = await newVisit()
    const { id } = visit
    const [a, b, c] = [
      await visit.attaches('ticket', 'a.jpg', photo()),
      await visit.attaches(null, 'b.jpg', photo('counter')),
      await visit.attaches('ticket', 'c.jpg', photo('entrance')),
    ]
    await office.client.audits.arrange({ id, order: [c.id, a.id] })
    expect((await visit.state()).evidence.map(one => one.name)).toEqual(['c.jpg', 'b.jpg', 'a.jpg'])
    const foreign = await (await newVisit()).attaches(null, 'd.jpg', photo())
    expect(await refusal(office.client.audits.arrange({ id, order: [foreign.id, b.id] }))).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await verifyStore(office.folder)).toEqual([])
  })
})

const layer: Layer = {
  version: 1,
  marks: [
    { kind: 'hide', x: 0, y: 0, width: 1, height: 1 },
    { kind: 'text', x: 0.1, y: 0.5, text: 'Нет ценника' },
  ],
}

describe('what is drawn over a photo', () => {
  it('is stored apart from its bytes and is part of what verify looks at', async () => {
    const visit = await newVisit()
    const { id } = visit
    const bytes = photo()
    const { id: evidence, sha256 } = await visit.attaches('ticket', 'талон.jpg', bytes)
    await office.client.audits.annotate({ id, evidence, layer })
    expect((await visit.state()).evidence).toMatchObject([{ sha256, layer }])
    const kept = Buffer.from(await (await office.ask(`/evidence/${sha256}`)).arrayBuffer())
    expect(kept.equals(bytes)).toBe(true)
    expect(await verifyStore(office.folder)).toEqual([])

    const database = new Database(join(office.folder, 'vizit.sqlite'))
    const logged = database.prepare(
      "SELECT count(*) FROM log WHERE kind = 'evidence.annotated' AND subject = ?",
    )
    expect(logged.pluck().get(evidence)).toBe(1)
    const write = database.prepare('UPDATE evidence SET layer = ? WHERE uid = ?')
    const before = database.prepare('SELECT layer FROM evidence WHERE uid = ?').pluck().get(evidence)
    write.run(null, evidence)
    expect(await verifyStore(office.folder)).toMatchObject([{ code: 'RECORD_CHANGED', record: 'evidence' }])
    write.run(String(before).replace('ценника', 'ценников'), evidence)
    expect(await verifyStore(office.folder)).toMatchObject([{ code: 'RECORD_CHANGED', record: 'evidence' }])
    write.run(before, evidence)
    database.close()

    await office.client.audits.annotate({ id, evidence, layer: null })
    expect((await visit.state()).evidence).toMatchObject([{ layer: null }])
    expect(await verifyStore(office.folder)).toEqual([])
  })

  it('is refused outside the photo, over a recording, and on a locked visit', async () => {
    const visit = await newVisit()
    const { id } = visit
    const piece = await visit.attaches('ticket', 'талон.jpg', photo())
    const sound = await visit.attaches('ticket', 'голос.mp3', file('tone.mp3'))
    const outside = { version: 1, marks: [{ kind: 'hide', x: 0, y: 0, width: 1.5, height: 1 }] } as const
    await expect(
      office.client.audits.annotate({
        id,
        evidence: piece.id,
        layer: { ...outside, marks: [...outside.marks] },
      }),
    ).rejects.toThrow(/validation/)
    expect(await refusal(office.client.audits.annotate({ id, evidence: sound.id, layer }))).toMatchObject({
      code: 'NOT_FOUND',
    })
    await visit.couldNotBeMade('Закрыто')
    expect(await refusal(office.client.audits.annotate({ id, evidence: piece.id, layer }))).toMatchObject({
      code: 'LOCKED',
    })
  })
})

/** A photo as a phone writes it: with its maker, its owner's position and the time. */
async function phonePhoto(): Promise<Buffer<ArrayBuffer>> {
  const vips = await Vips({ dynamicLibraries: [] })
  const picture = vips.Image.newFromBuffer(photo()).copy()
  picture.setString('exif-ifd0-Make', 'Vizitphone')
  picture.setString('exif-ifd0-Model', 'Vizitphone 9')
  picture.setString('exif-ifd2-DateTimeOriginal', '2026:11:12 11:08:31')
  picture.setString('exif-ifd3-GPSLatitude', '43/1 14/1 0/1')
  picture.setString('exif-ifd3-GPSLatitudeRef', 'N')
  picture.setString('exif-ifd3-GPSLongitude', '76/1 56/1 0/1')
  picture.setString('exif-ifd3-GPSLongitudeRef', 'E')
  return Buffer.from(picture.jpegsaveBuffer())
}

/** The JPEG streams of a PDF, as they lie in the file. */
function jpegsOf(pdf: Buffer): Buffer[] {
  const found: Buffer[] = []
  for (let at = pdf.indexOf('/DCTDecode'); at >= 0; at = pdf.indexOf('/DCTDecode', at + 1)) {
    const start = pdf.indexOf('stream', at) + 'stream'.length
    const end = pdf.indexOf('endstream', start)
    found.push(pdf.subarray(pdf.indexOf(Buffer.from([0xff, 0xd8]), start), end))
  }
  return found
}

describe('position and device', () => {
  it('are shown to those who work on the visit, and kept in no record', async () => {
    const visit = await newVisit()
    const { id: evidence } = await visit.attaches('ticket', 'телефон.jpg', await phonePhoto())
    const facts = await office.client.audits.photo({ id: visit.id, evidence })
    expect(facts).toMatchObject({ takenAt: '2026-11-12T11:08:31', camera: 'Vizitphone 9' })
    expect(facts.position?.latitude).toBeCloseTo(43.2333, 3)
    expect(facts.position?.longitude).toBeCloseTo(76.9333, 3)
    expect(JSON.stringify(await visit.state())).not.toMatch(/Vizitphone|43\.23|latitude/)
  })

  it('are absent from everything that goes to a branch', async () => {
    const visit = await newVisit()
    const { id: evidence, sha256 } = await visit.attaches('ticket', 'телефон.jpg', await phonePhoto())
    await office.client.audits.annotate({ id: visit.id, evidence, layer })
    for (const edition of ['shopper', 'supervisor'] as const) {
      const path = `/files/reports/audit/${visit.id}.pdf?lang=ru&edition=${edition}`
      const pdf = Buffer.from(await (await office.ask(path)).arrayBuffer())
      const jpegs = jpegsOf(pdf)
      expect(jpegs.length).toBeGreaterThan(0)
      for (const jpeg of jpegs) {
        expect(jpeg.includes('Exif')).toBe(false)
        expect(await exifr.parse(jpeg, { gps: true }).catch(() => undefined)).toBeUndefined()
      }
      expect(pdf.includes('Vizitphone')).toBe(false)
    }
    const small = Buffer.from(await (await office.ask(`/evidence/${sha256}?width=1600`)).arrayBuffer())
    expect(small.includes('Exif')).toBe(false)
  })

  it('leave with no hidden place either: the PDF holds the picture as it was covered', async () => {
    const vips = await Vips({ dynamicLibraries: [] })
    const visit = await newVisit()
    const { id: evidence } = await visit.attaches('ticket', 'талон.jpg', photo())
    const printed = async () => {
      const path = `/files/reports/audit/${visit.id}.pdf?lang=ru&edition=supervisor`
      const [jpeg] = jpegsOf(Buffer.from(await (await office.ask(path)).arrayBuffer()))
      return vips.Image.newFromBuffer(jpeg ?? Buffer.alloc(0))
    }
    // The edges of what is seen: a sharp drawing has many, six squares have next to none.
    const sharpness = (picture: Vips.Image) => picture.colourspace('b-w').sobel().avg()
    const plain = sharpness(await printed())
    const marks: Layer['marks'] = [{ kind: 'hide', x: 0, y: 0, width: 1, height: 1 }]
    await office.client.audits.annotate({ id: visit.id, evidence, layer: { version: 1, marks } })
    expect(sharpness(await printed())).toBeLessThan(plain * 0.75)
  })
})
