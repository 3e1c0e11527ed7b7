import { z } from 'zod'
import { plainWave } from '../scenario/plain-wave.ts'
import type { App } from './app.ts'
import { ask, type Screen } from './screens.ts'

const records = z.array(z.looseObject({ id: z.string(), code: z.string().optional() }))
const made = z.looseObject({ id: z.string() })

/** A wave of the next quarter with shoppers and branches, nothing planned yet. Gives the shoppers' ids. */
export async function nextWave({ page }: App, aliases: readonly string[]): Promise<string[]> {
  const shoppers: string[] = []
  for (const alias of aliases) {
    const person = { alias, name: '', email: '', phone: '', city: '', active: true }
    shoppers.push(made.parse(await ask(page, 'shoppers.save', person)).id)
  }
  const branches = records.parse(await ask(page, 'branches.list'))
  await ask(page, 'waves.save', {
    ...plainWave,
    code: '2027-Q1',
    title: 'I',
    from: '2027-01-11',
    to: '2027-03-31',
    checklists: ['bank-branch'],
    visits: 2,
    branches: branches.map(({ id }) => ({ id, visits: null })),
    shoppers,
    scenarios: [{ ru: 'Открыть вклад', en: 'Open a deposit' }],
  })
  return shoppers
}

/** Waves, a plan in several states, shoppers. */
export async function planningScreens(app: App): Promise<Screen[]> {
  const [shopper] = await nextWave(app, ['Алый', 'Белый', 'Синий'])
  return [
    { name: 'waves', path: '/waves', ready: 'main table' },
    { name: 'new wave', path: '/waves/new', ready: 'main form' },
    { name: 'set-up of a wave', path: '/waves/2027-Q1/edit', ready: 'main form' },
    { name: 'a wave after another', path: '/waves/new?copy=2027-Q1', ready: 'main form' },
    { name: 'wave with visits', path: '/waves/2026-Q4', ready: 'main h1' },
    { name: 'plan', path: '/waves/2027-Q1', ready: '.plan-cell' },
    { name: 'reports of a wave', path: '/waves/2026-Q4/reports', ready: '.wave-reports-form' },
    {
      name: 'proposal of visits',
      path: '/waves/2027-Q1',
      ready: '.plan-cell',
      open: async page => {
        await page.locator('.plan-acts button').last().click()
        await page.locator('.proposal').waitFor()
      },
    },
    {
      name: 'a visit against rotation',
      path: '/waves/2027-Q1',
      ready: '.plan-cell',
      open: async page => {
        await page.locator('.plan-grid').focus()
        await page.keyboard.press('Enter')
        await page.locator('.cell-visit').first().waitFor()
        await page.keyboard.press('Enter')
        await page.locator('.cell-panel-reasons').waitFor()
        await page.locator('.against summary').click()
      },
    },
    { name: 'shoppers', path: '/shoppers', ready: 'main table' },
    { name: 'new shopper', path: '/shoppers/new', ready: 'main form' },
    { name: 'shopper', path: `/shoppers/${shopper ?? ''}`, ready: 'main form' },
  ]
}
