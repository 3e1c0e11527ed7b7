/* oxlint-disable vitest/expect-expect, vitest/valid-expect, vitest/no-conditional-expect -- one loop goes through many attacks: a failure names the one it is about, and `refused` and `explode` hold the expectations */
import { readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { safe } from '@orpc/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errors } from '../../../src-shared/contract/errors.ts'
import { isFull } from '../../faults/counts.ts'
import { record } from '../../faults/tally.ts'
import { photo } from '../../scenario/office.ts'
import { attackedApp, type AttackedApp } from '../attacked-app.ts'
import { endlessGif, heic, jpegOfSize, png, pngOfTexts, webpHead } from './image-bombs.ts'
import { csvBombs, jsonBombs } from './table-bombs.ts'
import { bombs as workbookBombs, row, workbook } from './workbook-bombs.ts'

/** Seconds of the processor, MB above what the program had, and seconds that somebody else had to wait. */
const most = { seconds: 60, memory: 1500, wait: 60 }
/** Outside of the full run each kind is represented by its worst. */
const inShort = new Set([
  'a size of four billion pixels',
  'a small one that means five hundred million cells',
  'a condition a hundred thousand deep',
  'one long text named by a million cells',
  'texts that grow by entities',
])

let app: AttackedApp
let visit: string
const measured: string[] = []
let tried = 0
let held = 0

beforeAll(async () => {
  app = await attackedApp()
  const [branch] = await app.client.branches.list({})
  const [checklist] = await app.client.checklists.list({})
  visit = (await app.client.audits.begin({ branch: branch?.id ?? '', checklist: checklist?.code ?? '' })).id
})
afterAll(async () => {
  await app.close()
  record({ suite: 'Bombs: pictures, workbooks, forms, CSV, JSON', tried, held, what: 'files' })
  console.log(measured.join('\n'))
})

async function send(name: string, bytes: string | Uint8Array): Promise<string> {
  const body = new Uint8Array(Buffer.from(bytes))
  const response = await app.ask(`/files/uploads?${new URLSearchParams({ name })}`, { method: 'POST', body })
  const said: unknown = await response.json()
  return typeof said === 'object' && said !== null && 'upload' in said ? String(said.upload) : 'refused'
}

/** Seconds of the processor that the program has used, all its threads together. */
function processor(): number {
  const fields = readFileSync(`/proc/${app.server.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

const peak = () =>
  Number(/^VmHWM:\s+(\d+)/mu.exec(readFileSync(`/proc/${app.server.pid}/status`, 'utf8'))?.[1]) / 1024

/** What came of it: `taken`, or the code it was refused with. Meanwhile somebody else asks again and again. */
async function explode(about: string, act: () => Promise<unknown>): Promise<string> {
  tried += 1
  writeFileSync(`/proc/${app.server.pid}/clear_refs`, '5')
  const [memory, seconds] = [app.memory(), processor()]
  let over = false
  let wait = 0
  const others = (async () => {
    // oxlint-disable-next-line no-unmodified-loop-condition -- set when the bomb is through
    while (!over) {
      const from = performance.now()
      expect((await app.ask('/evidence/none')).status).toBe(404)
      wait = Math.max(wait, (performance.now() - from) / 1000)
      await pause(50)
    }
  })()
  const { error } = await safe(act())
  over = true
  await others
  const code = error === null ? 'taken' : 'code' in error ? String(error.code) : String(error)
  const used = { seconds: processor() - seconds, memory: peak() - memory, wait }
  measured.push(
    `${about}: ${code}, ${used.seconds.toFixed(1)} s of the processor, ${Math.max(0, used.memory).toFixed()} MB, others waited ${wait.toFixed(2)} s`,
  )
  expect(code === 'taken' || code in errors, `${about}: ${code}`).toBe(true)
  for (const one of ['seconds', 'memory', 'wait'] as const)
    expect(used[one], `${about}: ${one}`).toBeLessThan(most[one])
  held += 1
  return code
}

const chosen = ([about]: readonly [string, unknown]) => isFull || inShort.has(about)
type Made = readonly [string, () => Uint8Array]

describe('pictures', () => {
  const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024)
  const pictures: readonly Made[] = [
    ['a size of four billion pixels', () => png(65_535, 65_535, zeros(1))],
    ['the largest size a PNG can say', () => png(2 ** 31 - 1, 2 ** 31 - 1, zeros(1))],
    ['199 million pixels out of 200 KB', () => png(14_100, 14_100, zeros(190))],
    ['the same interlaced', () => png(14_100, 14_100, zeros(190), { interlaced: true })],
    ['190 million pixels of three colours', () => png(13_780, 13_780, zeros(545), { colour: 2 })],
    ['pixels that are not there', () => png(14_000, 14_000, zeros(0))],
    ['far more pixels than it says', () => png(10, 10, zeros(500))],
    ['eight texts of 64 MB', () => pngOfTexts(64)],
    ['a JPEG of four billion pixels', () => jpegOfSize(photo(), 65_535, 65_535)],
    ['a JPEG of 190 million pixels', () => jpegOfSize(photo(), 13_780, 13_780)],
    ['a WebP of the largest size', () => webpHead(2 ** 24, 2 ** 24)],
    ['a HEIC of the largest size', () => heic(2 ** 32 - 1, 2 ** 32 - 1)],
    ['a HEIC of boxes in boxes', () => heic(100, 100, 20_000)],
    ['a GIF without an end', () => endlessGif(500_000)],
    ['half a photo', () => photo().subarray(0, 20_000)],
  ]
  it.each(pictures.filter(chosen))('%s', async (about, make) => {
    const bytes = make()
    const name = `x.${about.includes('JPEG') || about.includes('photo') ? 'jpg' : about.includes('WebP') ? 'webp' : about.includes('HEIC') ? 'heic' : about.includes('GIF') ? 'gif' : 'png'}`
    const attached = await explode(`evidence: ${about}`, async () =>
      app.client.audits.attach({ id: visit, question: null, upload: await send(name, bytes) }),
    )
    await explode(`logo: ${about}`, async () =>
      app.client.session.saveLogo({ upload: await send(name, bytes) }),
    )
    if (!/199|190|far more|texts|interlaced/u.test(about)) expect(attached).not.toBe('taken')
  })
})

describe('recordings and documents', () => {
  const box = (size: number, type: string) =>
    Buffer.concat([
      Buffer.from([size >>> 24, (size >>> 16) & 255, (size >>> 8) & 255, size & 255]),
      Buffer.from(type, 'latin1'),
    ])
  const files: readonly (readonly [string, string, () => Uint8Array])[] = [
    [
      'a WAV of chunks of nothing',
      'x.wav',
      () => Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVE', 'latin1'), Buffer.alloc(8_000_000)]),
    ],
    ['an MP3 of a million frames', 'x.mp3', () => Buffer.alloc(20_000_000, Buffer.from('fffb1064', 'hex'))],
    [
      'an M4A of boxes of nothing',
      'x.m4a',
      () =>
        Buffer.concat([
          box(20, 'ftyp'),
          Buffer.from('M4A \0\0\0\0M4A ', 'latin1'),
          Buffer.concat(Array.from({ length: 1_000_000 }, () => box(8, 'free'))),
        ]),
    ],
    [
      'an Ogg of pages without an end',
      'x.ogg',
      () =>
        Buffer.concat(
          Array.from({ length: 300_000 }, () =>
            Buffer.concat([Buffer.from('OggS', 'latin1'), Buffer.alloc(23)]),
          ),
        ),
    ],
    [
      'a PDF of objects that unpack for ever',
      'x.pdf',
      () =>
        Buffer.concat([
          Buffer.from('%PDF-1.7\n', 'latin1'),
          Buffer.alloc(30_000_000, '1 0 obj<</Filter[/FlateDecode/FlateDecode]>>'),
          Buffer.from('%%EOF'),
        ]),
    ],
  ]
  it.runIf(isFull).each(files)('%s', async (about, name, make) => {
    await explode(about, async () =>
      app.client.audits.attach({ id: visit, question: null, upload: await send(name, make()) }),
    )
  })
})

describe('tables', () => {
  const all = Object.entries(csvBombs).map(([about, make]) => [about, make] as const)
  it.each(all.filter(chosen))('CSV: %s', async (about, make) => {
    const text = make()
    const upload = await send('x.csv', text)
    await explode(`branches: ${about}`, () => app.client.branches.previewImport({ upload }))
    await explode(`ratings: ${about}`, () => app.client.ratings.preview({ upload }))
    await explode(`standards: ${about}`, () => app.client.standards.previewImport({ upload }))
    await explode(`what it is: ${about}`, () => app.client.files.kind({ upload }))
  })

  const books = Object.entries(workbookBombs).map(([about, make]) => [about, make] as const)
  it.each(books.filter(chosen))('XLSX: %s', async (about, make) => {
    const upload = await send('x.xlsx', await make())
    await explode(`branches: ${about}`, () => app.client.branches.previewImport({ upload }))
    await explode(`form: ${about}`, () => app.client.checklistDrafts.importForm({ upload }))
  })

  it('a file named by an entity is not read', async () => {
    const make = workbookBombs['a file of this machine as an entity']
    const upload = await send('x.xlsx', (await make?.()) ?? '')
    const { data } = await safe(app.client.branches.previewImport({ upload }))
    expect(JSON.stringify(data ?? '')).not.toContain('root:')
  })

  it('an XLSForm whose conditions go deep', async () => {
    const relevant = `${'('.repeat(20_000)}1${')'.repeat(20_000)}`
    const nots = `${'not('.repeat(5000)}\${a} = 1${')'.repeat(5000)}`
    const rows = [
      row('type', 'name', 'label', 'relevant'),
      row('integer', 'a', 'A', ''),
      row('integer', 'b', 'B', relevant),
      row('integer', 'c', 'C', nots),
    ]
    for (let at = 0; at < (isFull ? 2000 : 100); at += 1)
      rows.push(row('integer', `q${at}`, 'Q', `\${a} > ${at}${' or ${a} = 1'.repeat(20)}`))
    const upload = await send('form.xlsx', await workbook(rows.join('')))
    await explode('form: deep conditions', () => app.client.checklistDrafts.importForm({ upload }))
  })
})

describe('checklists', () => {
  const all = Object.entries(jsonBombs).map(([about, make]) => [about, make] as const)
  it.each(all.filter(chosen))('%s', async (about, make) => {
    const upload = await send('x.checklist.json', make())
    await explode(`what it is: ${about}`, () => app.client.files.kind({ upload }))
    await explode(`standards: ${about}`, () => app.client.standards.previewImport({ upload }))
    await explode(`checklist: ${about}`, () => app.client.checklists.import({ upload }))
  })
})
