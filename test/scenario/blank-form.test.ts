import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run, runProcess } from '../unit/cli/run-command.ts'
import { readPdf } from '../unit/reports/read-pdf.ts'
import { everyType } from './every-type.ts'
import { openOffice, type Office } from './office.ts'

const newer = { ...everyType, revision: 2, title: { ru: 'Отделение, новая редакция', en: 'Branch, renewed' } }

let office: Office
const closing: (() => Promise<void>)[] = []
const folder = mkdtempSync(join(tmpdir(), 'vizit-blank-'))

beforeAll(async () => {
  office = await openOffice(undefined, close => closing.push(close))
  await office.shopper.startsWith('empty')
  await office.supervisor.publishes(everyType)
  await office.supervisor.publishes(newer)
})
afterAll(async () => {
  await Promise.all(closing.map(close => close()))
  rmSync(folder, { recursive: true })
})

const ask = (path: string) => office.ask(`/files/reports/blank/${path}`)
const pdfAt = async (path: string) => readPdf(new Uint8Array(await (await ask(path)).arrayBuffer()))

describe('the address of a blank form', () => {
  it('gives the newest revision, or the one named, with the organisation on it', async () => {
    const newest = await pdfAt('every-type.pdf?lang=ru')
    expect(newest.text).toContain('Отделение, новая редакция')
    expect(newest.text).toContain('every-type · ред. 2')
    expect(newest.text).toContain('Северный банк')
    const older = await pdfAt('every-type.pdf?lang=en&revision=1')
    expect(older.text).toContain('Branch: every answer type')
    expect(older.text).toContain('every-type · rev. 1')
    expect(older.lang).toBe('en')
  })

  it('gives a file to keep, named after the checklist, under the policy of files', async () => {
    const { headers } = await ask('every-type.pdf?lang=ru&revision=1')
    const disposition = decodeURIComponent(headers.get('content-disposition') ?? '')
    expect(disposition).toBe("attachment; filename*=UTF-8''Бланк every-type ред. 1.pdf")
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-security-policy')).toBe('sandbox')
  })

  it('names the hash that the checklist is known by', async () => {
    const { hash } = await office.client.checklists.get({ code: 'every-type', revision: 1 })
    expect((await pdfAt('every-type.pdf?lang=ru&revision=1')).text).toContain(hash.slice(0, 12))
  })

  it.each([
    'every-type.pdf?lang=fr',
    'every-type.pdf',
    'every-type.pdf?lang=ru&revision=3',
    'every-type.pdf?lang=ru&revision=0',
    'every-type.pdf?lang=ru&revision=1x',
    'other.pdf?lang=ru',
  ])('knows nothing of %s', async path => {
    expect((await ask(path)).status).toBe(404)
  })
})

describe('report blank', () => {
  const out = (name: string) => join(folder, name)
  const text = async (file: string) => (await readPdf(new Uint8Array(readFileSync(file)))).text

  it('prints a revision of the data folder beside the running app', async () => {
    const data = ['--data', office.folder]
    expect((await run('report', 'blank', 'every-type', '--out', out('new.pdf'), ...data)).code).toBe(0)
    expect(await text(out('new.pdf'))).toContain('every-type · ред. 2')
    const old = await run('report', 'blank', 'every-type/1', '--lang', 'en', '--out', out('old.pdf'), ...data)
    expect(old).toMatchObject({ code: 0, err: '' })
    expect(await text(out('old.pdf'))).toContain('every-type · rev. 1')
    const unknown = await run('report', 'blank', 'every-type/9', '--out', out('no.pdf'), ...data)
    expect(unknown).toMatchObject({ code: 1, err: 'Нет такого чек-листа: every-type/9' })
  })

  it('prints a checklist file without a data folder', async () => {
    const file = out('draft.checklist.json')
    const { revision: _, ...draft } = everyType
    writeFileSync(file, JSON.stringify(draft))
    const nowhere = join(folder, 'nowhere')
    const printed = await runProcess(
      'report',
      'blank',
      file,
      '--out',
      out('draft.pdf'),
      '--json',
      '--data',
      nowhere,
    )
    expect(printed).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(printed.out)).toMatchObject({ file: out('draft.pdf') })
    expect(await text(out('draft.pdf'))).toContain('every-type · без номера редакции')
    expect(() => readFileSync(nowhere)).toThrow('ENOENT')
  })

  it('names every fault of a broken file, and wrong usage', async () => {
    const file = out('broken.json')
    writeFileSync(file, JSON.stringify({ ...everyType, code: 'Bad Code', moments: [] }))
    const broken = await run('report', 'blank', file, '--out', out('no.pdf'))
    expect(broken.code).toBe(1)
    expect(broken.err).toContain('code')
    expect(broken.err).toContain('moments')
    expect((await run('report', 'blank', file)).code).toBe(2)
    expect((await run('report', 'blank', file, '--out', 'x', '--edition', 'shopper')).code).toBe(2)
    expect((await run('report', 'waves', file, '--out', 'x')).code).toBe(2)
  })
})
