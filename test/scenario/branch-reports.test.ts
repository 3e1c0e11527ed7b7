import { existsSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { networkReportAddress } from '../../src-shared/contract/network-report.ts'
import { toOneDecimal } from '../../src-shared/format/number.ts'
import { run } from '../unit/cli/run-command.ts'
import { readPdf, type ReadPdf } from '../unit/reports/read-pdf.ts'
import { refusal, type Office } from './office.ts'
import { sampleOffice } from './sample-office.ts'

const wave = '2026-Q4'
const checklist = 'bank-branch'
const attachedSchema = z.object({
  data: z.looseObject({
    fieldwork: z.object({ waves: z.array(z.looseObject({ approved: z.int() })) }),
    critical: z.looseObject({ visits: z.int() }),
    parts: z.looseObject({ branches: z.array(z.looseObject({ branch: z.string() })) }),
  }),
})
const number = (value: number | null) => (value === null ? '–' : value.toFixed(1).replace('.', ','))

describe('a supervisor who hands out reports of the sample network', () => {
  const sample = sampleOffice({ branches: 3, waves: 2, visits: 3 })
  let office: Office

  beforeAll(async () => {
    office = await sample.open()
  }, 120_000)
  afterAll(() => sample.close())

  const pdfAt = async (path: string): Promise<ReadPdf> => {
    const answer = await office.ask(path)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    return readPdf(new Uint8Array(await answer.arrayBuffer()))
  }

  it('reads in the branch’s PDF what the screen says', async () => {
    const { branches, notEnough } = await office.client.compare.branches({ wave, checklist })
    const line = [...branches, ...notEnough].find(({ n }) => n > 0)
    if (!line) throw new Error('no branch with visits')
    const { page } = await office.client.compare.branch({ branch: line.branch, checklist, wave })
    const pdf = await pdfAt(`/files/branch-report?branch=${line.branch}&wave=${wave}&lang=ru`)
    const { total, visits } = await office.client.compare.visits({ wave, checklist, branch: line.branch })
    const figures = [
      number(line.shown),
      ...(page?.moments ?? []).map(({ branch }) => number(branch?.shown ?? null)),
      ...(page?.history ?? []).map(({ shown }) => number(shown)),
      ...visits.map(visit => visit.number),
    ]
    expect(visits).toHaveLength(total)
    expect(figures.filter(figure => !pdf.text.includes(figure))).toEqual([])
    expect(JSON.parse(pdf.attachments['comparison.json'] ?? '{}')).toMatchObject({
      data: { ranking: { line: { branch: line.branch, mean: line.mean, n: line.n } } },
    })
  }, 60_000)

  it('reads in the comparison’s PDF what the screen says', async () => {
    const ranking = await office.client.compare.branches({ wave, checklist })
    const parts = await office.client.compare.parts({ wave, checklist, kind: 'moment' })
    const losses = await office.client.compare.losses({ wave, checklist })
    const { waves } = await office.client.compare.fieldwork({ wave, checklist })
    const pdf = await pdfAt(`/files/network-report?wave=${wave}&checklist=${checklist}&lang=ru`)
    const { network, branches } = ranking
    const interval = network.interval.kind === 'interval' ? network.interval : null
    const figures = [
      number(network.shown),
      ...(interval ? [`${number(toOneDecimal(interval.low))}–${number(toOneDecimal(interval.high))}`] : []),
      ...branches.flatMap(({ name, shown }) => [name, number(shown)]),
      ...parts.branches.flatMap(({ cells }) => cells.flatMap(cell => (cell ? [number(cell.shown)] : []))),
      ...losses.bars.slice(0, 10).map(({ lost }) => number(toOneDecimal(lost))),
      ...waves.flatMap(({ planned, approved }) => [`${planned}`, `${approved}`]),
      'не случайная выборка',
    ]
    expect(figures.filter(figure => !pdf.text.includes(figure))).toEqual([])
    expect(pdf.pages).toBeGreaterThanOrEqual(7)
    expect(pdf.pages).toBeLessThanOrEqual(10)
    const roles = ['H1', 'H2', 'Table', 'TH', 'Figure']
    expect([pdf.marked, roles.filter(role => !pdf.roles.has(role))]).toEqual([true, []])
  }, 60_000)

  it('prints the comparison as it is filtered, by the address of the screen', async () => {
    const [first, second, third] = await office.client.branches.list({})
    if (!first || !second || !third) throw new Error('three branches')
    for (const branch of [first, second]) await office.client.branches.save({ ...branch, tags: ['у метро'] })
    const { region, format } = first
    const filters = { region, format, tags: ['у метро'], segment: 'standard' }
    const question = { wave, checklist, ...filters }
    const ranking = await office.client.compare.branches(question)
    expect([...ranking.branches, ...ranking.notEnough].map(({ branch }) => branch)).toEqual([first.code])
    const pdf = await pdfAt(networkReportAddress({ ...question, lang: 'ru' }))
    const said = `Сегмент: обычный · Регион: ${region} · Формат: ${format} · Метки: у метро`
    expect(pdf.pageTexts.filter(text => !text.includes(said))).toEqual([])
    expect(pdf.text).toContain(first.name)
    expect([second.name, third.name].filter(name => pdf.text.includes(name))).toEqual([])
    const { data } = attachedSchema.parse(JSON.parse(pdf.attachments['comparison.json'] ?? ''))
    expect(data).toMatchObject({ filters, ranking: { network: ranking.network } })
    expect(data.fieldwork.waves.at(-1)?.approved).toBe(ranking.network.visits)
    // Of the branch's own visits, and of no other.
    expect(data.critical.visits).toBe(ranking.network.visits)
    expect(data.parts.branches.map(({ branch }) => branch)).toEqual([first.code])
    for (const none of [{ segment: 'vip' }, { region: third.region }, { tags: ['у метро', 'у реки'] }]) {
      const answer = await office.ask(networkReportAddress({ ...question, ...none, lang: 'ru' }))
      expect([none, answer.status]).toEqual([none, 404])
    }
  }, 60_000)

  /** By the command line. */
  const handsOut = (out: string, documents: string) =>
    run('report', 'wave', wave, '--out', out, '--documents', documents, '--data', sample.folder)

  it('takes the reports of all branches in one archive, told how far it is', async () => {
    const { branches, notEnough } = await office.client.compare.branches({ wave, checklist })
    const count = [...branches, ...notEnough].filter(({ n }) => n > 0).length
    const steps = await office.client.reports.wave({ wave, documents: ['leaveBehind'], lang: 'en' })
    const totals = new Set<number | null>()
    let step = await steps.next()
    for (; !step.done; step = await steps.next()) totals.add(step.value.total)
    expect(totals).toContain(count)
    expect(step.value).toMatchObject({ made: count, failed: [] })
    const zip = await office.ask(`/files/exports/${step.value?.download ?? ''}`)
    expect(zip.headers.get('content-type')).toBe('application/zip')
    expect((await zip.arrayBuffer()).byteLength).toBe(step.value?.bytes)
    const missing = async () => {
      const none = await office.client.reports.wave({ wave: '1999-Q1', documents: ['branch'], lang: 'ru' })
      while (!(await none.next()).done) continue
    }
    expect(await refusal(missing())).toMatchObject({ code: 'NOT_FOUND' })
  }, 120_000)

  it('stops midway, and no half of an archive or of a folder is left', async () => {
    const waiting = join(sample.folder, 'outgoing')
    const before = readdirSync(waiting)
    const steps = await office.client.reports.wave({ wave, documents: ['branch', 'audits'], lang: 'ru' })
    for await (const { done } of steps) if (done > 0) break
    await expect.poll(() => readdirSync(waiting), { timeout: 30_000 }).toEqual(before)

    const out = join(mkdtempSync(join(tmpdir(), 'vizit-stopped-')), 'reports')
    const aside = () => (existsSync(out) ? readdirSync(out) : [])
    const running = handsOut(out, 'branch,audits')
    const made = () => aside().flatMap(name => readdirSync(join(out, name)))
    await expect.poll(made, { interval: 5, timeout: 30_000 }).not.toEqual([])
    // As Ctrl+C tells it.
    process.emit('SIGINT')
    expect(await running).toEqual({ code: 1, out: '', err: 'Остановлено: в папку ничего не записано.' })
    expect(existsSync(out)).toBe(false)
  }, 120_000)

  it('gets them as files on the command line, beside the open window', async () => {
    const out = mkdtempSync(join(tmpdir(), 'vizit-handed-'))
    const ran = await handsOut(out, 'branch')
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(readdirSync(out).every(name => name.endsWith('.pdf'))).toBe(true)
    const nobody = await run(
      'report',
      'branch',
      'nobody',
      '--wave',
      wave,
      '--out',
      join(out, 'x.pdf'),
      '--data',
      sample.folder,
    )
    expect(nobody.code).toBe(1)
    expect((await run('report', 'branch', 'nobody', '--out', join(out, 'x.pdf'))).code).toBe(2)
  }, 120_000)

  it('gets all others where one can’t be made, and is told which', async () => {
    const [spoiled, ...others] = await office.client.branches.list({})
    const database = new Database(join(sample.folder, 'vizit.sqlite'))
    // A time that another program wrote, in one visit of the branch.
    database
      .prepare(
        `UPDATE audit SET visit = json_set(visit, '$.contacts[0].startedAt', 'вчера')
         WHERE branch_id = (SELECT id FROM branch WHERE code = ?) AND wave_id = (SELECT id FROM wave WHERE code = ?)`,
      )
      .run(spoiled?.code, wave)
    database.close()
    const out = mkdtempSync(join(tmpdir(), 'vizit-others-'))
    const ran = await handsOut(out, 'branch')
    expect(ran).toMatchObject({ code: 1, err: `Не удалось сделать: ${spoiled?.name}: Отчёт филиала` })
    const files = readdirSync(out)
    expect(files).toHaveLength(others.length)
    expect(others.every(({ name }) => files.some(file => file.startsWith(name)))).toBe(true)
  }, 120_000)
})
