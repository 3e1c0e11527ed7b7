import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { launch, type App } from './app.ts'
import { demoData } from './demo-data.ts'
import { choose } from './keyboard.ts'
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
