import { generateKeyPairSync, sign, verify } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { branchAttachmentOf, createReportPool, type ReportPool } from '../../../src-main/reports/pool.ts'
import { buildBranchReport, buildLeaveBehind, moments } from './build-branch-report.ts'
import { readPdf, squeezed } from './read-pdf.ts'

let pool: ReportPool

beforeAll(() => {
  pool = createReportPool()
})
afterAll(() => pool.close())

describe('the report of a branch', () => {
  it('shows score, interval, rank range, proven change, moments, failures and visits in Russian', async () => {
    const report = buildBranchReport('ru')
    const bytes = await pool.branch(report)
    const pdf = await readPdf(bytes)
    const words = [
      report.branch.name,
      '84,0',
      '73,9–94,1',
      'Место 1–6 из 11',
      '↑ +12,0 п. п., доказано',
      'не доказано',
      'хорошо',
      'Не выполнены две волны подряд',
      ...moments,
      ...report.page.failedTwice.map(({ questions }) => questions[0]?.text.ru ?? ''),
      ...report.page.visits.map(({ number }) => number),
      'Аист-7',
      'не случайная выборка',
    ]
    expect(words.filter(one => !pdf.text.includes(squeezed(one)))).toEqual([])
    expect(pdf.pages).toBeGreaterThanOrEqual(3)
    expect(pdf.pages).toBeLessThanOrEqual(5)
    expect([pdf.lang, pdf.marked, pdf.images]).toEqual(['ru', true, 0])
    expect(pdf.title).toContain(report.branch.name)
    expect(pdf.bookmarks).toEqual(
      expect.arrayContaining([report.branch.name, 'По волнам', 'Как это посчитано']),
    )
    const roles = ['H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD', 'Figure', 'L', 'LI', 'LBody']
    expect(roles.filter(role => !pdf.roles.has(role))).toEqual([])
    expect(pdf.alternatives.some(alt => alt.includes('2026-Q4 83,5'))).toBe(true)
    const raw = Buffer.from(bytes).toString('latin1')
    expect(raw.match(/\/FontFile2 /g)?.length).toBe(3)
    expect(raw).not.toMatch(/\/BaseFont \/Helvetica/)
  }, 30_000)

  it('carries its figures signed, and tells its own language', async () => {
    const report = buildBranchReport('en')
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const attachment = branchAttachmentOf(report)
    const seal = {
      attachment,
      signature: sign(null, attachment, privateKey).toString('base64'),
      publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    }
    const pdf = await readPdf(await pool.branch(report, seal))
    const text = pdf.attachments['comparison.json'] ?? ''
    const data = Buffer.from(text.slice('{"data":'.length, text.lastIndexOf(',"publicKey":')))
    expect(verify(null, data, publicKey, Buffer.from(seal.signature, 'base64'))).toBe(true)
    expect(JSON.parse(data.toString())).toMatchObject({
      format: 'vizit.branch-report',
      ranking: { line: { shown: 84, n: 4 } },
    })
    expect(pdf.text).toContain('Rank 1–6 of 11')
    expect(pdf.text).toContain('73.9–94.1')
  }, 30_000)

  it('has no arrow without a proven change, and no part without data', async () => {
    const report = buildBranchReport('ru')
    const { line } = report.ranking
    const still = { ...line, change: { kind: 'noSpread', difference: 5, shown: 5 } as const }
    const history = report.page.history.map(point => ({ ...point, change: still.change }))
    const pdf = await readPdf(
      await pool.branch({
        ...report,
        ranking: { ...report.ranking, line: still },
        page: { ...report.page, history, levels: [], criteria: [] },
      }),
    )
    expect(pdf.text).not.toMatch(/[↑↓]/)
    expect(pdf.text).not.toContain('Уровни ожиданий')
    expect(pdf.text).not.toContain('Корректирующие действия')
  }, 30_000)
})

describe('the page for the wall', () => {
  it('is one page, however long its words are', async () => {
    const report = buildLeaveBehind('ru')
    const long = 'Сотрудник предложил клиенту воды, назвал срок ожидания и причину задержки. '.repeat(4)
    const stretched = report.standing.change.map(one => ({ ...one, text: long, guide: long.repeat(2) }))
    const paper = 'Letter' as const
    const [plain, full] = await Promise.all([
      pool.leaveBehind(report),
      pool.leaveBehind({ ...report, paper, standing: { keep: stretched, change: stretched } }),
    ])
    const pdf = await readPdf(plain)
    expect([pdf.pages, (await readPdf(full)).pages]).toEqual([1, 1])
    const words = ['84,0', 'хорошо', 'Сохранить', 'Изменить', 'критический', '100,0 %', '25,0 %']
    const said = [...report.standing.keep, ...report.standing.change].map(({ text }) => text)
    expect([...words, ...said].filter(one => !pdf.text.includes(squeezed(one)))).toEqual([])
    expect([...pdf.roles.keys()]).toEqual(expect.arrayContaining(['H1', 'H2', 'P']))
  }, 30_000)
})
