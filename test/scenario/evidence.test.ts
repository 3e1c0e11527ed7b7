import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
    // An unknown address gets the page, never a file of the data folder.
    for (const path of ['/evidence/..%2F..%2Fvizit.sqlite', '/evidence/device.key', '/vizit.sqlite']) {
      expect(await (await office.ask(path)).text()).toContain('<div id="root">')
    }
  })
})
