import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { launch, type App } from './app.ts'
import { demoData } from './demo-data.ts'
import { choose } from './keyboard.ts'
import { afterThe, cellsOf, filesOf, numbersOf, pageUnder, rowOf } from './same-numbers.ts'
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

/** Whether the cell with the cursor is seen as a whole; run in the page. */
function hereInSight(): boolean {
  const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect()
  const [here, frame, names, top] = ['#heat-here', '.heat-grid', '.heat-names', '.heat-top'].map(box)
  if (!here || !frame || !names || !top) return false
  return (
    here.width > 0 &&
    here.left >= names.right - 1 &&
    here.right <= frame.right + 1 &&
    here.top >= top.bottom - 1 &&
    here.bottom <= frame.bottom + 1
  )
}

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

  // The farthest cell of many comes out from under the names and the heading, and so does the first.
  await page.locator('.heat-grid').focus()
  await page.setViewportSize({ width: 700, height: 420 })
  for (const key of ['Control+End', 'Control+Home']) {
    await page.keyboard.press(key)
    await page.keyboard.press('ArrowRight')
    for (let row = 0; row < 2; row += 1) await page.keyboard.press('ArrowDown')
    await expect.poll(() => page.evaluate(hereInSight)).toBe(true)
  }
  await page.setViewportSize({ width: 1280, height: 720 })

  // The second branch, the first moment.
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

it('takes the choice that the arrow stands on, however fast the keys come', async () => {
  const { page } = app
  await page.getByRole('link', { name: 'Сравнение' }).press('Enter')
  await page.getByRole('tab', { name: 'Важность', exact: true }).click()
  const chosen = page.getByRole('combobox', { name: 'Что сравнить' })
  await chosen.focus()
  expect(await chosen.textContent()).toContain('Моменты')
  // The arrow comes before any timer can run, Enter after all of them.
  await chosen.evaluate(async box => {
    const press = (key: string) => {
      box.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true }))
    }
    press('Enter')
    await Promise.resolve()
    press('ArrowDown')
    await new Promise(resolve => setTimeout(resolve, 50))
    press('Enter')
  })
  await expect.poll(() => chosen.textContent()).toContain('Вопросы')
})

it('shows on the screen, in the PDF and in the XLSX the same numbers', async () => {
  const { page } = app
  const files = filesOf(page)
  const texts = (selector: string) => page.locator(selector).allTextContents()
  const goTo = async (view: string, shown: string) => {
    await page.getByRole('tab', { name: view, exact: true }).click()
    await page.locator(shown).first().waitFor()
  }
  const showTable = async (rows: string) => {
    await page.getByRole('button', { name: 'Таблицей' }).click()
    await page.locator(rows).first().waitFor()
  }
  await page.getByRole('link', { name: 'Сравнение' }).press('Enter')
  await page.locator('.ranking-table .table-link').first().waitFor()
  const { read } = await files.pdf()

  const ranking = await files.table('Рейтинг', 'Филиал')
  const names = await texts('.ranking-table .table-link')
  expect(names.length).toBeGreaterThan(2)
  const ranked = await cellsOf(page, '.ranking-table tbody tr:has(.table-link)')
  const strip = (await texts('.network-strip .score')).map(numbersOf)
  const limits = (await texts('.network-interval')).flatMap(numbersOf)
  const pdf = await read
  const placed = pageUnder(pdf, 'Место указано диапазоном')
  for (const [at, name] of names.entries()) {
    const [place = '', , ...others] = ranked[at] ?? []
    const [n = [], mean = [], , interval = [], change = [], gap = []] = others.map(numbersOf)
    const screen = [...mean, ...interval, ...n, ...change, ...gap]
    const printed = rowOf(placed, name, screen.length)
    expect([name, printed.numbers]).toEqual([name, screen])
    // Those with too few visits have no place, and say so in words.
    expect(printed.before.endsWith(place === '' ? '–' : place)).toBe(true)
    const line = ranking(name)
    expect([name, line.numbers('Балл', '95 % от', '95 % до', 'Вместо интервала', 'Визитов')]).toEqual([
      name,
      [...mean, ...interval, ...n],
    ])
    expect([name, line.numbers('Место', 'К цели, п. п.')]).toEqual([name, [...numbersOf(place), ...gap]])
    // The screen has a figure for a proven change alone.
    expect(line.numbers('Изменение, п. п.').slice(0, change.length)).toEqual(change)
  }
  const [whole = [], aim = [], visits = []] = strip
  const summary = numbersOf(pageUnder(pdf, 'Итог сети'))
  expect(summary).toEqual(expect.arrayContaining([...whole, ...limits, ...aim.map(Math.abs), ...visits]))
  const network = ranking('Сеть')
  expect(network.numbers('Балл', 'К цели, п. п.', 'Визитов')).toEqual([...whole, ...aim, ...visits])
  expect(network.numbers('95 % от', '95 % до')).toEqual(limits)

  await goTo('Тепловая карта', '.heat-cell')
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

  await goTo('Волны', 'h2:has-text("Балл по волнам")')
  await showTable('.table tbody tr')
  const trend = await files.table('Волны', 'Волна')
  const history = afterThe(pageUnder(pdf, 'Сеть по волнам'), 'В обеих волнах')
  const points = await cellsOf(page, '.table tbody tr')
  expect(points.length).toBeGreaterThan(1)
  for (const [, wave = '', ...others] of points) {
    const [revision = [], n = [], mean = [], interval = [], change = []] = others.map(numbersOf)
    const screen = [...revision, ...n, ...mean, ...interval, ...change]
    // On paper the number of branches stands between the revision and the visits.
    const printed = rowOf(history, wave, screen.length + 1).numbers.toSpliced(revision.length, 1)
    expect([wave, printed]).toEqual([wave, screen])
    const line = trend(wave)
    expect([
      wave,
      line.numbers('Редакция', 'Визитов', 'Балл', '95 % от', '95 % до', 'Вместо интервала'),
    ]).toEqual([wave, [...revision, ...n, ...mean, ...interval]])
    expect(line.numbers('Изменение, п. п.').slice(0, change.length)).toEqual(change)
  }

  await goTo('Потери', 'h2:has-text("Где теряются баллы")')
  await showTable('.losses-table tbody tr')
  const losses = await files.table('Потери', 'Вопрос')
  const alternative = pdf.alternatives.find(text => text.includes('потеряно')) ?? ''
  const questions = await texts('.losses-table .table-link')
  const inPdf = questions.filter(question => alternative.includes(`${question}: потеряно`))
  expect(inPdf.length).toBe(Math.min(questions.length, 14))
  const lossRows = await cellsOf(page, '.losses-table tbody tr')
  for (const [at, question] of questions.entries()) {
    const screen = lossRows[at]?.slice(2, 7).flatMap(numbersOf) ?? []
    const [lost, share, sum, losing, n, ...range] = screen
    const heads = ['Потеряно баллов', 'Доля потерь, %', 'Накоплено, %', 'Визитов с потерями', 'Визитов']
    expect([question, losses(question).numbers(...heads, '95 % от', '95 % до')]).toEqual([question, screen])
    if (!inPdf.includes(question)) continue
    const row = rowOf(alternative, question, screen.length - 1).numbers
    expect([question, share, row]).toEqual([question, share, [lost, sum, losing, n, ...range]])
  }

  // As the PDF has them: criteria by their influence on satisfaction.
  await goTo('Важность', '.indices')
  for (const [chip, choice] of [
    ['Что сравнить', 'Критерии'],
    ['Важность', 'По влиянию критериев'],
  ] as const) {
    const chosen = page.getByRole('combobox', { name: chip })
    await chosen.press('Enter')
    await choose(page, page.getByRole('option', { name: choice }))
    await expect.poll(() => chosen.textContent()).toContain(choice)
  }
  // What was shown before stays until the figures of this choice are there.
  await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null)
  await showTable('.losses-table tbody tr')
  const quarters = pageUnder(pdf, 'Важность и выполнение')
  const importance = await files.table('Важность', 'Что')
  const first = afterThe(quarters, 'Приоритет')
  const priorities = await cellsOf(page, '.losses-table tbody tr')
  expect(priorities.length).toBeGreaterThan(2)
  expect((await texts('.priorities .table-link')).slice(0, priorities.length)).toEqual(
    priorities.map(([name]) => name),
  )
  for (const [name = '', quarter = '', ...others] of priorities) {
    const [weight = NaN, met = NaN, priority = NaN, n = NaN] = others.flatMap(numbersOf)
    const printed = rowOf(first, name.charAt(0).toUpperCase() + name.slice(1), 5).numbers
    expect([name, printed[0], printed[1], printed[4]]).toEqual([name, weight, met, priority])
    const line = importance(name)
    expect([name, line.numbers('Выполнено, %', 'Визитов')]).toEqual([name, [met, n]])
    expect([name, line.numbers('Выполнено', 'Из ответов')]).toEqual([name, printed.slice(2, 4)])
    // The file has a digit more than the screen.
    const [exactWeight = NaN, exactPriority = NaN] = line.numbers('Важность', 'Приоритет')
    expect(100 * exactWeight).toBeCloseTo(weight, 1)
    expect(exactPriority).toBeCloseTo(priority, 3)
    expect(line.text('Четверть')).toBe(quarter)
    expect(first).toContain(quarter)
  }
  const indices = await files.table('Удовлетворённость и лояльность', 'Филиал')
  const under = afterThe(quarters, 'Показатели по весам')
  const shown = (await texts('.indices .score')).map(numbersOf)
  for (const [at, index] of ['Удовлетворённость', 'Лояльность'].entries()) {
    expect([index, rowOf(under, index, 1).numbers]).toEqual([index, shown[at]])
    expect([index, indices('Сеть').numbers(index)]).toEqual([index, shown[at]])
  }

  await goTo('Полевая работа', '.fieldwork-table tbody tr')
  const fieldwork = (await files.table('Полевая работа', 'Покупатель'))('Вся волна')
  const worked = afterThe(pageUnder(pdf, 'Качество полевой работы'), 'Качество полевой работы')
  const [all = []] = await cellsOf(page, '.fieldwork-table tbody tr')
  const heads = [
    ['Запланировано визитов', 'План'],
    ['Отправлено', 'Сдано'],
    ['Утверждено', 'Утверждено'],
    ['Отклонено', 'Отклонено'],
    ['Не состоялось', 'Не состоялось'],
    ['Возвращалось на доработку', 'Возвращено'],
    ['Апелляции: подано', 'Апелляций'],
    ['Апелляции: удовлетворено', 'Апелляций: ответ изменён'],
    ['Заполнение, медиана', 'Заполнение, минут (медиана)'],
    ['От визита до отправки, медиана', 'До сдачи, минут (медиана)'],
    ['Визитов с отметками', 'С отметками'],
  ] as const
  for (const [at, [name, head]] of heads.entries()) {
    const [count] = numbersOf(all[at + 1] ?? '')
    // The wave before stands first; how often visits came back has its share in brackets.
    const columns = rowOf(worked, name, 4).numbers
    expect([name, columns[name === 'Возвращалось на доработку' ? 2 : 1]]).toEqual([name, count])
    expect([head, fieldwork.numbers(head).map(Math.round)]).toEqual([head, [count]])
  }
  expect(app.problems).toEqual([])
}, 180_000)
