import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { launch, type App } from './app.ts'
import { demoData } from './demo-data.ts'
import { choose } from './keyboard.ts'
import { filesOf, numbersOf, pageUnder, rowOf } from './same-numbers.ts'
import { ask } from './screens.ts'

let app: App
beforeAll(async () => {
  app = await launch({ prepare: demoData })
})
afterAll(() => app.close())

const ranking = z.looseObject({
  waves: z.array(z.looseObject({ code: z.string() })),
  branches: z.array(z.looseObject({ name: z.string(), n: z.int() })),
  notEnough: z.array(z.looseObject({ name: z.string(), n: z.int() })),
})
const filters = z.looseObject({
  waves: z.array(z.looseObject({ code: z.string(), checklists: z.array(z.string()) })),
  regions: z.array(z.string()),
})

it('leads from the ranking, by filters that Back undoes, over the heat map to the visits, by keyboard alone', async () => {
  const { page } = app
  const known = filters.parse(await ask(page, 'compare.filters'))
  const newest = known.waves.find(({ checklists }) => checklists.length > 0)
  const checklist = newest?.checklists[0]
  const said = ranking.parse(await ask(page, 'compare.branches', { wave: newest?.code, checklist }))
  const lines = [...said.branches, ...said.notEnough]

  await page.getByRole('link', { name: 'Сравнение' }).press('Enter')
  const names = page.locator('.ranking-table .table-link')
  await names.first().waitFor()
  expect(await names.allTextContents()).toEqual(lines.map(({ name }) => name))
  // Brackets around n of those that have no place.
  expect(await page.locator('.ranking-table tr[data-few] .ranking-n').allTextContents()).toEqual(
    said.notEnough.map(({ n }) => `(${n})`),
  )

  const region = page.getByRole('combobox', { name: 'Регион' })
  await region.press('Enter')
  await choose(page, page.getByRole('option', { name: known.regions[0] ?? '' }))
  await expect.poll(() => new URL(page.url()).searchParams.get('region')).toBe(known.regions[0])
  await expect.poll(() => names.count()).toBeLessThan(lines.length)
  await page.goBack()
  await expect.poll(() => names.count()).toBe(lines.length)

  await page.getByRole('tab', { name: 'Рейтинг' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.locator('.heat-cell').first().waitFor()
  expect(new URL(page.url()).searchParams.get('view')).toBe('heat')
  expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Тепловая карта')

  // The second branch, the first moment.
  await page.locator('.heat-grid').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  const cell = page.locator('#heat-here')
  const [figure, count] = (await cell.getAttribute('aria-label'))?.split(/, (?=\d+ визит)/u) ?? []
  const n = Number.parseInt(count ?? '', 10)
  const name = await page.locator('[data-row="3"] [role=rowheader]').textContent()
  await page.keyboard.press('Enter')
  await page.locator('.table-link').first().waitFor()
  expect(await page.locator('h1').textContent()).toBe(name)
  const visits = page.locator('.table tbody tr')
  expect(await visits.count()).toBe(n)
  const here = await visits.locator('td:nth-last-child(4)').allTextContents()
  const values = here.filter(text => text !== '').map(text => Number(text.replace(',', '.')))
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  // Of rounded numbers: half a tenth away at most.
  expect(Math.abs(mean - Number(figure?.replace(/ .*/u, '').replace(',', '.')))).toBeLessThan(0.11)

  await page.locator('.table-link').first().press('Enter')
  await page.waitForURL(/\/visits\/[^/]+\/audit$/u)
  await page.goBack()
  await page.locator('.table-link').first().waitFor()
  await page.goBack()
  await page.locator('.heat-cell').first().waitFor()
  expect(app.problems).toEqual([])
})

it('leads from the ranking to the page of a branch, from a stop of its journey to a visit, by keyboard alone', async () => {
  const { page } = app
  await page.getByRole('link', { name: 'Сравнение' }).press('Enter')
  const branch = page.locator('.ranking-table .table-link').first()
  await branch.waitFor()
  const name = await branch.textContent()
  const wave = await page.locator('.compare-filters [role=combobox]').first().textContent()
  await branch.press('Enter')
  await page.locator('.journey-body').first().waitFor()
  expect(await page.locator('h1').textContent()).toBe(name)
  expect(new URL(page.url()).pathname).toMatch(/^\/compare\/branch\/[a-z0-9-]+$/u)
  expect(await page.locator('.compare-filters [role=combobox]').first().textContent()).toBe(wave)

  // The second moment: its n is the number of visits behind it.
  await page.locator('a.journey-body[tabindex="0"]').focus()
  await page.keyboard.press('ArrowRight')
  const n = Number(/\d+/u.exec((await page.locator(':focus .journey-n').textContent()) ?? '')?.[0])
  await page.keyboard.press('Enter')
  await page.locator('.table-link').first().waitFor()
  expect(await page.locator('h1').textContent()).toBe(name)
  expect(await page.locator('.table tbody tr').count()).toBe(n)

  await page.goBack()
  await page.locator('.standing').waitFor()
  const visit = page.locator('section:has(> .branch-part-head) .table-link[href*="/audit"]').first()
  const number = await visit.textContent()
  await visit.press('Enter')
  await page.waitForURL(/\/visits\/[^/]+\/audit$/u)
  await page
    .getByText(number ?? '')
    .first()
    .waitFor()
  expect(app.problems).toEqual([])
})

it('shows on the screen, in the PDF and in the XLSX the same numbers', async () => {
  const { page } = app
  const files = filesOf(page)
  const texts = (selector: string) => page.locator(selector).allTextContents()
  await page.getByRole('link', { name: 'Сравнение' }).press('Enter')
  await page.locator('.ranking-table .table-link').first().waitFor()
  const pdf = await files.pdf()

  const ranking = await files.table('Рейтинг', 'Филиал')
  const placed = pageUnder(pdf, 'Место указано диапазоном')
  const names = await texts('.ranking-table .table-link')
  expect(names.length).toBeGreaterThan(2)
  for (const [at, name] of names.entries()) {
    const cells = page.locator('.ranking-table tbody tr:has(.table-link)').nth(at).locator('td')
    const said = async (column: number) => (await cells.nth(column).textContent()) ?? ''
    const [place, n, mean] = [await said(0), numbersOf(await said(2)), numbersOf(await said(3))]
    const [interval, gap] = [numbersOf(await said(5)), numbersOf(await said(7))]
    const change = numbersOf((await cells.nth(6).locator('[aria-hidden=true]').allTextContents()).join(' '))
    const screen = [...mean, ...interval, ...n, ...change, ...gap]
    const printed = rowOf(placed, name, screen.length)
    expect([name, printed.numbers]).toEqual([name, screen])
    // Those with too few visits have no place, and say so in words.
    expect(printed.before.endsWith(numbersOf(place).length > 0 ? place : '–')).toBe(true)
    const line = ranking(name)
    expect([name, line.numbers('Балл', '95 % от', '95 % до', 'Вместо интервала', 'Визитов')]).toEqual([
      name,
      [...mean, ...interval, ...n],
    ])
    expect([name, line.numbers('Место', 'К цели, п. п.')]).toEqual([name, [...numbersOf(place), ...gap]])
    // The screen has a figure for a proven change alone.
    expect(line.numbers('Изменение, п. п.').slice(0, change.length).map(Math.abs)).toEqual(change)
  }
  const [whole = '', aim = '', visits = ''] = await texts('.network-strip .score')
  const interval = (await texts('.network-interval')).flatMap(numbersOf)
  const summary = numbersOf(pageUnder(pdf, 'Итог сети'))
  const aimed = numbersOf(aim)
  const strip = [...numbersOf(whole), ...interval, ...aimed.map(Math.abs)]
  expect(summary).toEqual(expect.arrayContaining(strip))
  const line = ranking('Сеть')
  expect(line.numbers('Балл', 'К цели, п. п.', 'Визитов')).toEqual([whole, aim, visits].flatMap(numbersOf))
  expect(line.numbers('95 % от', '95 % до')).toEqual(interval)

  await page.getByRole('tab', { name: 'Тепловая карта' }).click()
  await page.locator('.heat-cell').first().waitFor()
  const heat = await files.table('Тепловая карта', 'Филиал')
  const toned = pageUnder(pdf, 'Филиалы по моментам')
  const moments = (await texts('.heat-grid [role=columnheader]')).slice(2)
  expect(moments.length).toBeGreaterThan(5)
  for (const name of ['Сеть', ...names]) {
    const row = page.locator('.heat-row').filter({ has: page.locator(`[title="${name}"]`) })
    const labels = await row
      .locator('[role=gridcell]')
      .evaluateAll(cells => cells.map(cell => cell.getAttribute('aria-label') ?? ''))
    const screen = labels.map(numbersOf)
    expect(screen).toHaveLength(moments.length + 1)
    expect([name, rowOf(toned, name, screen.flat().length).numbers]).toEqual([name, screen.flat()])
    const line = heat(name)
    expect([name, moments.map(moment => line.numbers(moment, `${moment}: визитов`))]).toEqual([
      name,
      // Where nothing was measured the table says so: no percent, no visits.
      screen.slice(1).map((cell, at) => (cell.length > 0 ? cell : line.numbers(`${moments[at]}: визитов`))),
    ])
  }

  await page.getByRole('tab', { name: 'Потери' }).click()
  await page.locator('.chart-act').first().click()
  await page.locator('.losses-table tbody tr').first().waitFor()
  const losses = await files.table('Потери', 'Вопрос')
  const alternative = pdf.alternatives.find(text => text.includes('потеряно')) ?? ''
  const questions = await texts('.losses-table .table-link')
  const inPdf = questions.filter(question => alternative.includes(`${question}: потеряно`))
  expect(inPdf.length).toBe(Math.min(questions.length, 14))
  for (const [at, question] of questions.entries()) {
    const cells = page.locator('.losses-table tbody tr').nth(at).locator('td')
    const screen = (await cells.allTextContents()).slice(2, 7).flatMap(numbersOf)
    const [lost, share, sum, losing, n, ...limits] = screen
    const heads = ['Потеряно баллов', 'Доля потерь, %', 'Накоплено, %', 'Визитов с потерями', 'Визитов']
    expect([question, losses(question).numbers(...heads, '95 % от', '95 % до')]).toEqual([question, screen])
    if (!inPdf.includes(question)) continue
    const row = rowOf(alternative, question, screen.length - 1).numbers
    expect([question, share, row]).toEqual([question, share, [lost, sum, losing, n, ...limits]])
  }

  await page.getByRole('tab', { name: 'Важность' }).click()
  await page.locator('.indices').waitFor()
  const indices = await files.table('Удовлетворённость и лояльность', 'Филиал')
  const quarters = pageUnder(pdf, 'Важность и выполнение')
  const under = quarters.slice(quarters.indexOf('Показатели по весам'))
  const shown = (await texts('.indices .score')).map(numbersOf)
  for (const [at, index] of ['Удовлетворённость', 'Лояльность'].entries()) {
    expect([index, rowOf(under, index, 1).numbers]).toEqual([index, shown[at]])
    expect([index, indices('Сеть').numbers(index)]).toEqual([index, shown[at]])
  }
  expect(app.problems).toEqual([])
}, 180_000)
