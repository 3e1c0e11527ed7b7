import { z } from 'zod'
import type { App } from './app.ts'
import { ask, type Screen } from './screens.ts'

const lines = z.array(z.looseObject({ status: z.string(), branch: z.string() }))

/** The comparison and the page of a branch, with what opens on them. */
export async function compareScreens({ page }: App): Promise<Screen[]> {
  const branch = lines.parse(await ask(page, 'audits.list')).find(({ status }) => status === 'approved')
  return [
    { name: 'ranking', path: '/compare', ready: '.ranking-table' },
    {
      name: 'heat map',
      path: '/compare?view=heat',
      ready: '.heat-cell',
      async open(page) {
        await page.locator('.heat-grid').focus()
        await page.keyboard.press('ArrowDown')
      },
    },
    {
      name: 'rules of the comparison',
      path: '/compare?region=-&view=ranking&wave=2026-Q1&wave=2026-Q2',
      ready: '.compare-view',
      async open(page) {
        // Nothing fits, and then everything does again.
        await page.locator('.compare-reset').click()
        await page.locator('.method-link').click()
        await page.locator('.method-table').waitFor()
      },
    },
    { name: 'page of a branch', path: `/compare/branch/${branch?.branch ?? ''}`, ready: '.journey' },
    {
      name: "customers' ratings with a cell looked into",
      path: '/compare?view=ratings',
      ready: '.ratings .chart-mark',
      async open(page) {
        await page.locator('.ratings .chart-mark').first().focus()
        await page.keyboard.press('Enter')
        await page.locator('.reviews .ratings-load').waitFor()
      },
    },
    {
      name: "import of customers' ratings with faults",
      path: '/ratings/import',
      ready: '.ratings-imports',
      async open(page) {
        const buffer = Buffer.from('Филиал;Дата;Оценка\nнигде;12.11.2026;4\n')
        await page
          .locator('input[type=file]')
          .first()
          .setInputFiles({ name: 'опрос.csv', mimeType: 'text/csv', buffer })
        await page.locator('.import-faults').waitFor()
      },
    },
    { name: 'visits behind a mark', path: '/compare/visits?moment=entrance', ready: '.table-link' },
    {
      name: 'trend over waves, its first mark reached',
      path: '/compare?view=trend',
      ready: '.chart-drawing svg',
      async open(page) {
        await page.locator('.chart-mark[tabindex="0"]').focus()
        await page.locator('.chart-tip').waitFor()
      },
    },
    {
      name: 'importance and performance as a table, weights open',
      path: '/compare?view=quadrant&pick=criterion&pick=influence',
      ready: '.indices',
      async open(page) {
        await page.locator('.chart-act').first().click()
        await page.locator('.indices-note button').click()
        await page.locator('.weights').waitFor()
      },
    },
    { name: 'two waves side by side', path: '/compare?view=versus', ready: '.versus-sentence' },
  ]
}
