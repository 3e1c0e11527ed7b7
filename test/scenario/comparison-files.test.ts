import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readWorkbook } from '../../src-main/exchange/workbook/read-workbook.ts'
import type { Cell } from '../../src-main/exchange/workbook/sheet.ts'
import { toOneDecimal } from '../../src-shared/format/number.ts'
import { tableAddress, type AskedTable } from '../../src-shared/contract/comparison-table.ts'
import { run } from '../unit/cli/run-command.ts'
import type { Office } from './office.ts'
import { sampleOffice } from './sample-office.ts'

const wave = '2026-Q4'
const checklist = 'bank-branch'

describe('tables of the comparison and the workbook of a wave, as files', () => {
  const sample = sampleOffice({ branches: 4, waves: 2, visits: 4 })
  let office: Office

  beforeAll(async () => {
    office = await sample.open()
  }, 120_000)
  afterAll(() => sample.close())

  const get = (address: string) => office.ask(address)
  const bytesOf = async (address: string) => {
    const response = await get(address)
    expect(response.status).toBe(200)
    return new Uint8Array(await response.arrayBuffer())
  }
  const sheetsOf = async (address: string) => {
    const read = await readWorkbook(await bytesOf(address))
    if (!read.ok) throw new Error(read.fault)
    return new Map(read.value.map(({ name, rows }) => [name, rows]))
  }
  const tableOf = async (asked: AskedTable) =>
    [...(await sheetsOf(tableAddress(asked, 'xlsx', 'ru'))).values()][0] ?? []
  const column = (rows: readonly (readonly Cell[])[], head: string) => {
    const at = rows[0]?.indexOf(head) ?? -1
    expect(rows[0]).toContain(head)
    return rows.slice(1).map(row => row[at] ?? null)
  }

  it('the ranking holds the numbers of the screen, as numbers', async () => {
    const question = { wave, checklist }
    const { network, branches, notEnough } = await office.client.compare.branches(question)
    const rows = await tableOf({ table: 'ranking', question })
    const lines = [network, ...branches, ...notEnough]
    expect(column(rows, 'Балл')).toEqual(lines.map(({ shown }) => shown))
    expect(column(rows, 'Визитов').slice(1)).toEqual([...branches, ...notEnough].map(({ n }) => n))
    expect(column(rows, 'Филиал')).toEqual(['Сеть', ...[...branches, ...notEnough].map(({ name }) => name)])
    expect(column(rows, 'К цели, п. п.')).toEqual(lines.map(({ gap }) => gap))
  })

  it('the heat map holds every cell', async () => {
    const question = { wave, checklist, kind: 'moment' } as const
    const { parts, branches } = await office.client.compare.parts(question)
    const rows = await tableOf({ table: 'parts', question })
    for (const [at, { title, network }] of parts.entries()) {
      const shown = branches.map(({ cells }) => cells[at]?.shown ?? null)
      expect(column(rows, title?.ru ?? '')).toEqual([network.shown, ...shown])
    }
  })

  it('every other table is made of what its procedure answers', async () => {
    const question = { wave, checklist }
    const losses = await office.client.compare.losses(question)
    expect(column(await tableOf({ table: 'losses', question }), 'Код вопроса')).toEqual(
      losses.bars.map(({ code }) => code),
    )
    const trend = await office.client.compare.trend({ checklist })
    const [first] = trend.waves
    expect(column(await tableOf({ table: 'trend', question: { checklist } }), 'Балл')).toEqual(
      trend.network.map(({ shown }) => shown),
    )
    const fieldwork = await office.client.compare.fieldwork({ wave: [first?.code ?? '', wave] })
    expect(
      column(
        await tableOf({ table: 'fieldwork', question: { wave: [first?.code ?? '', wave] } }),
        'Утверждено',
      ),
    ).toEqual(
      fieldwork.waves.flatMap(({ approved, shoppers }) => [approved, ...shoppers.map(each => each.approved)]),
    )
    const visits = await office.client.compare.visits(question)
    expect(column(await tableOf({ table: 'visits', question }), 'Номер')).toEqual(
      visits.visits.map(({ number }) => number),
    )
    const spread = await office.client.compare.distribution(question)
    expect(column(await tableOf({ table: 'distribution', question }), 'Визитов')[0]).toBe(spread.network.n)
    const felt = await office.client.compare.impressions(question)
    expect(column(await tableOf({ table: 'impressions', question }), 'NPS, ответов')[0]).toBe(
      felt.network.nps?.n,
    )
    const quadrant = { ...question, by: 'criterion', importance: 'influence' } as const
    const { marks, leftOut } = await office.client.compare.quadrant(quadrant)
    const priorities = await tableOf({ table: 'quadrant', question: quadrant })
    expect(column(priorities, 'Код')).toEqual([...marks, ...leftOut].map(({ code }) => code))
    expect(column(priorities, 'Приоритет')).toEqual([
      ...marks.map(({ priority }) => Math.round(priority * 10_000) / 10_000),
      ...leftOut.map(() => null),
    ])
    const versus = { kind: 'waves', waves: [trend.waves.at(-2)?.code ?? '', wave], checklist } as const
    const two = await office.client.compare.versus({ ...versus, waves: [versus.waves[0], wave] })
    const rows = await tableOf({ table: 'versus', question: { ...versus, waves: [versus.waves[0], wave] } })
    expect(rows).toHaveLength(2 + two.parts.length + two.questions.length)
  })

  it('a CSV has its mark, the separator and the decimal sign of the language', async () => {
    const asked = { table: 'ranking', question: { wave, checklist } } as const
    const text = async (language: 'ru' | 'en') =>
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(
        await bytesOf(tableAddress(asked, 'csv', language)),
      )
    const { network } = await office.client.compare.branches(asked.question)
    const [ru, en] = [await text('ru'), await text('en')]
    expect(ru.startsWith('\uFEFFМесто;')).toBe(true)
    expect(en.startsWith('\uFEFFRank,')).toBe(true)
    expect(ru).toContain(`;${String(network.shown).replace('.', ',')};`)
    expect(en).toContain(`,${String(network.shown)},`)
  })

  it('the workbook of a wave holds answers, scores, branches and actions', async () => {
    const { branches, notEnough } = await office.client.compare.branches({ wave, checklist })
    const visits = (await office.client.audits.list({ wave })).filter(({ status }) => status === 'approved')
    const book = await sheetsOf(`/files/waves/${wave}.xlsx?lang=ru`)
    expect([...book.keys()]).toEqual(['Ответы', 'Баллы', 'Филиалы', 'Оценки клиентов', 'Действия'])
    const scores = book.get('Баллы') ?? []
    const totals = column(scores, 'Итог')
    expect(totals).toHaveLength(visits.length)
    const percents = visits.flatMap(({ percent }) => (percent === null ? [] : [toOneDecimal(percent)]))
    const ascending = (one: number, other: number) => one - other
    expect(totals.map(Number).sort(ascending)).toEqual(percents.sort(ascending))
    expect(column(scores, 'Дата').every(date => date instanceof Date)).toBe(true)
    const shoppers = await office.client.shoppers.list({})
    const named = shoppers.flatMap(({ name }) => (name === '' ? [] : [name]))
    expect(JSON.stringify([...book.values()])).not.toContain(named[0] ?? '\0')
    expect(column(book.get('Филиалы') ?? [], 'Балл').slice(1)).toEqual(
      [...branches, ...notEnough].map(({ shown }) => shown),
    )
    const actions = await office.client.actions.list({ wave })
    expect(column(book.get('Действия') ?? [], '№')).toEqual(actions.map(({ number }) => number))
    const answers = book.get('Ответы') ?? []
    const [visit] = visits
    const audit = await office.client.audits.get({ id: visit?.id ?? '' })
    const own = answers.filter(row => row[0] === audit.number)
    expect(own.length).toBeGreaterThan(20)
    const at = (head: string) => answers[0]?.indexOf(head) ?? -1
    const points = own.reduce((sum, row) => sum + Number(row[at('Получено баллов')] ?? 0), 0)
    expect(points).toBeGreaterThan(0)
    for (const row of own) {
      const code = String(row[at('Код вопроса')])
      expect(row[at('Комментарий')] ?? undefined).toBe(audit.answers[code]?.comment)
    }
  })

  it('the command line writes the same workbook; an unknown wave is refused', async () => {
    const out = join(sample.folder, 'wave.xlsx')
    expect(
      await run('export', '--kind', 'workbook', '--wave', wave, '--out', out, '--data', sample.folder),
    ).toMatchObject({
      code: 0,
    })
    const read = await readWorkbook(out)
    if (!read.ok) throw new Error(read.fault)
    const book = await sheetsOf(`/files/waves/${wave}.xlsx?lang=ru`)
    expect(read.value.map(({ rows }) => rows)).toEqual([...book.values()])
    expect((await get('/files/waves/1999-Q1.xlsx?lang=ru')).status).toBe(404)
    expect((await get('/files/comparison.xlsx?table=ranking')).status).toBe(404)
    expect((await get('/files/comparison.csv?table=nothing&wave=2026-Q4')).status).toBe(404)
  })
})
