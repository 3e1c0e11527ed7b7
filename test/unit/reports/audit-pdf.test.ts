import { generateKeyPairSync, sign, verify } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditReport } from '../../../src-main/reports/audit-report.ts'
import { attachmentOf, createReportPool, type ReportPool } from '../../../src-main/reports/pool.ts'
import { buildReport } from './build-report.ts'
import { photo } from './photo.ts'
import { readPdf, squeezed } from './read-pdf.ts'

let pool: ReportPool
let photos: Uint8Array<ArrayBuffer>[]

beforeAll(async () => {
  pool = createReportPool()
  photos = [await photo(1), await photo(2), await photo(3)]
}, 60_000)
afterAll(() => pool.close())

const read = async (report: AuditReport) => readPdf(await pool.audit(report))

describe.each(['ru', 'en'] as const)('an audit of 60 questions in %s', lang => {
  it('shows every standard, comment and written answer as text', async () => {
    const report = buildReport({ lang, questions: 60, photos })
    const { text, pages } = await read(report)
    const questions = report.checklist.moments.flatMap(moment => moment.questions)
    const words = [
      ...questions.map(question => question.text[lang] ?? ''),
      ...Object.values(report.answers).map(answer => answer.comment ?? ''),
      ...questions
        .filter(question => question.answer.type === 'text')
        .map(question => String(report.answers[question.code]?.value)),
    ]
    expect(words.filter(one => one !== '').length).toBeGreaterThan(90)
    expect(words.filter(one => !text.includes(squeezed(one)))).toEqual([])
    expect(pages).toBeLessThanOrEqual(14)
  }, 30_000)

  it('has title, language, bookmarks and a structure tree', async () => {
    const report = buildReport({ lang, questions: 60, photos })
    const pdf = await read(report)
    expect(pdf.title).toContain('2026-IV-0147')
    expect(pdf.lang).toBe(lang)
    expect(pdf.marked).toBe(true)
    expect(pdf.bookmarks).toContain(report.checklist.moments[0]?.title[lang])
    const roles = ['H1', 'H2', 'H3', 'P', 'Table', 'TR', 'TH', 'TD', 'Figure', 'L', 'LI', 'LBody']
    expect(roles.filter(role => !pdf.roles.has(role))).toEqual([])
    expect(pdf.alternatives.some(words => words.includes('100'))).toBe(true)
  }, 30_000)
})

describe('what stands on the pages', () => {
  it('writes numbers in the manner of the language', async () => {
    const percent = buildReport({ lang: 'ru', questions: 24 }).score?.percent ?? 0
    const russian = await read(buildReport({ lang: 'ru', questions: 24 }))
    const english = await read(buildReport({ lang: 'en', questions: 24 }))
    expect(russian.text).toContain(percent.toFixed(1).replace('.', ','))
    expect(english.text).toContain(percent.toFixed(1))
  }, 30_000)

  it('puts photos in, as pictures with their captions', async () => {
    const pdf = await read(buildReport({ lang: 'ru', questions: 24, photos }))
    expect(pdf.images).toBe(6)
    expect(pdf.text).toContain('2 · буклет на столе, 11:09')
  }, 30_000)

  it('lists recordings by length and hash', async () => {
    const report = buildReport({ lang: 'ru', questions: 24, photos })
    const recording = {
      number: 4,
      question: 'q3',
      kind: 'audio' as const,
      caption: 'Разговор у окна 3',
      sha256: '3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea',
      bytes: 4_100_000,
      takenAt: null,
      seconds: 754,
      image: null,
    }
    const { text } = await read({ ...report, evidence: [...report.evidence, recording] })
    expect(text).toContain('Файл 4')
    expect(text).toContain(`Разговор у окна 3 12:34 ${recording.sha256}`)
  }, 30_000)

  it('leaves out parts with nothing to show', async () => {
    const small = await read({ ...buildReport({ lang: 'ru', questions: 3 }), visit: {}, logHead: null })
    for (const heading of [
      'Рассказ покупателя',
      'Доказательства',
      'Кто обслуживал',
      'Контакт',
      'Голова журнала',
    ]) {
      expect(small.text).not.toContain(heading)
    }
    expect(small.images).toBe(0)
    const full = await read(buildReport({ lang: 'ru', questions: 24, photos }))
    expect(full.text).toContain('Рассказ покупателя')
    expect(full.text).toContain('Доказательства')
  }, 30_000)

  it('prints on Letter as on A4', async () => {
    const bytes = await pool.audit({ ...buildReport({ lang: 'en', questions: 3 }), paper: 'Letter' })
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/MediaBox \[0 0 612 792\]/)
  })

  it('embeds its fonts', async () => {
    const bytes = Buffer.from(await pool.audit(buildReport({ lang: 'ru', questions: 3 }))).toString('latin1')
    expect(bytes.match(/\/FontFile2 /g)?.length).toBe(3)
    expect(bytes).not.toMatch(/\/BaseFont \/Helvetica/)
  })
})

describe('privacy and the hidden score', () => {
  it('names the shopper by the alias everywhere, the data included', async () => {
    const report = buildReport({ lang: 'ru', questions: 24 })
    const pdf = await read(report)
    expect(pdf.text).toContain('Аист-7')
    expect(pdf.text + pdf.attachments['audit.json']).not.toContain(report.shopper.name)
    const open = await read({ ...report, privacy: false })
    expect(open.text).toContain(report.shopper.name)
  }, 30_000)

  it('shows expenses and fee in the supervisor’s edition alone, the data included', async () => {
    const report = buildReport({ lang: 'ru', questions: 3 })
    const expenses = [
      { what: 'Такси до отделения', amount: 1250.5, currency: 'KZT' },
      { what: 'Кофе', amount: 900, currency: 'KZT' },
    ]
    const visit = { ...report.visit, expenses, fee: { amount: 8000, currency: 'KZT' } }
    const supervisor = await read({ ...report, visit })
    const words = ['Расходы и вознаграждение', 'Такси до отделения', 'Кофе', 'Всего']
    for (const one of words) expect(supervisor.text).toContain(squeezed(one))
    expect(supervisor.text.replaceAll(/\s/g, '')).toContain('10150,5')
    for (const edition of ['shopper', 'branch'] as const) {
      const other = await read({ ...report, visit, edition })
      for (const one of words) expect(other.text).not.toContain(squeezed(one))
      expect(other.attachments['audit.json']).not.toContain('Такси')
      expect(other.attachments['audit.json']).not.toContain('8000')
    }
  }, 30_000)

  it('keeps score, points and critical marks out of the shopper’s copy, the data included', async () => {
    const report: AuditReport = {
      ...buildReport({ lang: 'ru', questions: 24 }),
      edition: 'shopper',
      hideScore: true,
      status: 'submitted',
    }
    const pdf = await read(report)
    const percent = (report.score?.percent ?? 0).toFixed(1)
    expect(pdf.text).not.toContain(percent.replace('.', ','))
    expect(pdf.text).not.toContain('Критический')
    expect(pdf.text).not.toContain('Моменты истины')
    expect(pdf.text).toContain('ещё не проверен')
    expect(pdf.attachments['audit.json']).not.toMatch(/"(percent|earned|weight)":\s*[\d"{]/)
    const supervisor = await read({ ...report, edition: 'supervisor' })
    expect(supervisor.text).toContain(percent.replace('.', ','))
  }, 30_000)
})

describe('the attached data', () => {
  it('carries a signature that verifies over exactly its bytes', async () => {
    const report = buildReport({ lang: 'en', questions: 24 })
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const attachment = attachmentOf(report)
    const seal = {
      attachment,
      signature: sign(null, attachment, privateKey).toString('base64'),
      publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    }
    const pdf = await readPdf(await pool.audit(report, seal))
    const text = pdf.attachments['audit.json'] ?? ''
    const start = '{"data":'.length
    const data = Buffer.from(text.slice(start, text.lastIndexOf(',"publicKey":')))
    expect(data.equals(attachment)).toBe(true)
    expect(verify(null, data, publicKey, Buffer.from(seal.signature, 'base64'))).toBe(true)
    expect(JSON.parse(text)).toMatchObject({ signature: seal.signature, publicKey: seal.publicKey })
    expect(pdf.text).toContain('Ed25519')
  }, 30_000)

  it('refuses a signature over other data', async () => {
    const report = buildReport({ lang: 'en', questions: 3 })
    const attachment = attachmentOf({ ...report, number: '2026-IV-0148' })
    await expect(pool.audit(report, { attachment, signature: 'x', publicKey: 'y' })).rejects.toThrow('signed')
  })

  it('is the same for the same audit', () => {
    const once = attachmentOf(buildReport({ lang: 'ru', questions: 24 }))
    expect(Buffer.from(attachmentOf(buildReport({ lang: 'ru', questions: 24 }))).equals(once)).toBe(true)
  })
})

describe('what others wrote', () => {
  it('reaches no file and no address, whatever the words say', async () => {
    const report = buildReport({ lang: 'ru', questions: 3 })
    const trap =
      '<image href="/etc/hostname"/> <svg><image href="http://127.0.0.1:9/x.png"/></svg> {figure|x}'
    const pdf = await read({
      ...report,
      branch: { ...report.branch, name: trap },
      checklist: {
        ...report.checklist,
        moments: report.checklist.moments.map(moment => Object.assign({}, moment, { title: { ru: trap } })),
      },
      answers: { ...report.answers, q2: { value: 'no', comment: trap } },
    })
    expect(pdf.images).toBe(0)
    expect(pdf.text).toContain('href="/etc/hostname"')
  }, 30_000)
})
