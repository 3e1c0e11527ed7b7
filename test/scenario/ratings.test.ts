import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { writeWorkbook } from '../../src-main/exchange/workbook/write-workbook.ts'
import { tableAddress } from '../../src-shared/contract/comparison-table.ts'
import { run } from '../unit/cli/run-command.ts'
import { openOffice, refusal, type Office } from './office.ts'

const wave = '2026-Q4'
const checklist = 'bank-branch'
const summarySchema = z.looseObject({ planted: z.looseObject({ best: z.array(z.string()) }) })

describe("a supervisor who sets customers' ratings beside the audits of the sample network", () => {
  const folder = mkdtempSync(join(tmpdir(), 'vizit-ratings-'))
  const closing: (() => Promise<void>)[] = []
  let office: Office
  let best: readonly string[] = []

  beforeAll(async () => {
    const made = await run(
      'demo',
      '--branches',
      '6',
      '--waves',
      '1',
      '--visits',
      '4',
      '--json',
      '--data',
      folder,
    )
    if (made.code !== 0) throw new Error(made.err)
    best = summarySchema.parse(JSON.parse(made.out)).planted.best
    office = await openOffice(folder, close => closing.push(close))
  }, 120_000)
  afterAll(async () => {
    for (const close of closing) await close()
  })

  const compared = () => office.client.ratings.compare({ wave, checklist })
  const looksInto = async (file: string | Uint8Array<ArrayBuffer>, name = 'опрос.csv') => {
    const upload = await office.send(name, file)
    return { upload, preview: await office.client.ratings.preview({ upload }) }
  }
  const takes = async (file: string | Uint8Array<ArrayBuffer>, goodLines = false, name = 'опрос.csv') => {
    const { upload, preview } = await looksInto(file, name)
    const { mapping, scale } = preview
    return office.client.ratings.import({ upload, mapping, scale, goodLines })
  }

  it('finds the branch whose customers think otherwise, and its words', async () => {
    const { disagreements, network, stored } = await compared()
    expect(stored).toBeGreaterThan(300)
    expect(disagreements[0]?.branch).toBe(best[0])
    expect(disagreements[0]?.difference).toBeGreaterThan(20)
    const widths = disagreements.map(({ difference }) => Math.abs(difference ?? 0))
    expect(widths).toEqual(widths.toSorted((a, b) => b - a))
    const parts = await office.client.compare.parts({ wave, checklist, kind: 'criterion' })
    for (const { part, audits } of network.filter(one => one.part !== 'whole')) {
      const same = parts.parts.find(one => one.part === part)
      expect([part, audits.shown, audits.n]).toEqual([part, same?.network.shown, same?.network.visits])
    }
    const { reviews } = await office.client.ratings.reviews({ wave, checklist, branch: best[0] ?? '' })
    expect(reviews.length).toBeGreaterThan(0)
    expect(new Set(reviews.map(({ branch }) => branch))).toEqual(new Set([best[0]]))
  })

  it('takes a file back whole, takes in another one, its good lines by choice and once only', async () => {
    const [sample] = await office.client.ratings.imports({})
    await office.client.ratings.remove({ id: sample?.id ?? '' })
    expect(await compared()).toMatchObject({ ratings: 0, stored: 0 })

    const [one, other] = (await office.client.branches.list({})).filter(({ active }) => active)
    if (!one || !other) throw new Error('two branches are needed')
    const rows = [
      ['Филиал', 'Дата', 'Критерий', 'Оценка', 'Отзыв'],
      ...[5, 4, 3].map(rating => [one.code, '12.11.2026', 'вежливость', `${rating},0`, '']),
      [one.name, '2026-11-13', '', '2', '=2+3'],
      [other.code, '13.11.2026', 'courtesy', '1', 'Нагрубили'],
      [other.code, '01.03.2020', 'courtesy', '5', 'Давно'],
    ]
    const csv = [...rows, ['нигде', '1.2.26', '', '9', '']].map(row => row.join(';')).join('\n')
    const { preview } = await looksInto(csv)
    expect(preview.scale).toEqual({ low: 1, high: 10 })
    const upload = await office.send('опрос.csv', csv)
    const asked = { upload, mapping: preview.mapping, scale: { low: 1, high: 5 } }
    expect(await refusal(office.client.ratings.import(asked))).toMatchObject({
      code: 'INVALID',
      data: { faults: [{ path: '8: branch' }, { path: '8: date' }, { path: '8: rating' }] },
    })
    expect(await compared()).toMatchObject({ stored: 0 })
    expect(await office.client.ratings.import({ ...asked, goodLines: true })).toMatchObject({
      added: 6,
      known: 0,
      leftOut: 1,
    })
    expect(await takes(await writeWorkbook([{ name: 'Опрос', rows }]), false, 'опрос.xlsx')).toEqual({
      id: null,
      added: 0,
      known: 6,
      leftOut: 0,
    })

    const { branches, ratings, correlations } = await compared()
    expect(ratings).toBe(5)
    const courtesy = (code: string) =>
      branches.find(({ branch }) => branch === code)?.parts.find(({ part }) => part === 'courtesy')
    const first = courtesy(one.code)
    // 100, 75 and 50 %: mean 75, s 25, t(2) 4.303.
    expect(first?.customers).toMatchObject({
      n: 3,
      shown: 75,
      interval: { kind: 'interval', n: 3 },
    })
    const interval = first?.customers.interval
    expect(interval?.kind === 'interval' && interval.low).toBeCloseTo(12.9, 1)
    expect(first?.difference).toBeCloseTo((first?.audits.mean ?? 0) - 75, 6)
    expect(courtesy(other.code)).toMatchObject({ customers: { n: 1, shown: 0 }, difference: null })
    expect(correlations.every(({ correlation }) => correlation === null)).toBe(true)
    const { reviews } = await office.client.ratings.reviews({ wave, checklist })
    expect(reviews.map(({ text, part }) => [text, part])).toEqual([
      ['Нагрубили', 'courtesy'],
      ['=2+3', 'whole'],
    ])
  })

  it('is a table without the texts as a file', async () => {
    const address = tableAddress({ table: 'ratings', question: { wave, checklist } }, 'csv', 'ru')
    const file = await office.ask(address)
    expect(file.status).toBe(200)
    const [head = '', ...lines] = (await file.text()).split('\r\n')
    expect(head.split(';').slice(2, 7)).toEqual(['О чём', 'Проверки', 'Визитов', 'Клиенты', 'Оценок'])
    const { network } = await compared()
    const found = lines
      .find(line => line.includes('вежливость'))
      ?.split(';')
      .slice(3, 7)
    const { audits, customers } = network.find(({ part }) => part === 'courtesy') ?? {}
    const text = (shown: number | null | undefined) => String(shown).replace('.', ',')
    expect(found).toEqual([text(audits?.shown), `${audits?.n}`, text(customers?.shown), `${customers?.n}`])
    expect(lines.join()).not.toContain('Нагрубили')
  })

  it('cannot take in a file without a column of ratings, nor one without a good line', async () => {
    expect((await looksInto('Филиал;Дата\nx;12.11.2026\n')).preview.faults).toMatchObject([
      { path: 'rating', code: 'missing' },
    ])
    expect(await refusal(takes('Филиал;Дата;Оценка\nнигде;12.11.2026;5\n', true))).toMatchObject({
      code: 'INVALID',
    })
  })
})
