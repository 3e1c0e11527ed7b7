import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toOneDecimal } from '../../src-shared/format/number.ts'
import { run } from '../unit/cli/run-command.ts'
import { readPdf, type ReadPdf } from '../unit/reports/read-pdf.ts'
import { refusal, type Office } from './office.ts'
import { sampleOffice } from './sample-office.ts'

const wave = '2026-Q4'
const checklist = 'bank-branch'
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

  it('gets them as files on the command line, beside the open window', async () => {
    const out = mkdtempSync(join(tmpdir(), 'vizit-handed-'))
    const ran = await run(
      'report',
      'wave',
      wave,
      '--out',
      out,
      '--documents',
      'branch',
      '--data',
      sample.folder,
    )
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
})
