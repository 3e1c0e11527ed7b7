import { mkdirSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { z } from 'zod'
import type { App } from './app.ts'
import { temporary } from './chromium.ts'
import { click, press } from './screen-acts.ts'
import { ask, firstOf, type Screen } from './screens.ts'

const samples = join(import.meta.dirname, '../../resources/sample')
const idSchema = z.looseObject({ id: z.string() })

/** A visit begun anew at the first branch. */
async function begun(page: Page, checklist: string): Promise<string> {
  const [branch] = z.array(idSchema).parse(await ask(page, 'branches.list'))
  return idSchema.parse(await ask(page, 'audits.begin', { branch: branch?.id, checklist })).id
}

/** A visit whose first question has photos and a history, and whose time fits the photos of a phone. */
async function visitWithEvidence(page: Page): Promise<string> {
  const id = await begun(page, 'bank-branch')
  for (const value of ['yes', 'no']) await ask(page, 'audits.answer', { id, question: 'greeting', value })
  const now = new Date(Date.now()).toISOString().slice(0, 19)
  const contact = { channel: 'inPerson', zone: 'UTC', startedAt: now, endedAt: now }
  await ask(page, 'audits.visit', { id, visit: { contacts: [contact] } })
  return id
}

async function attach(page: Page): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(join(samples, 'ticket.jpg'))
  await page.waitForSelector('.evidence-tile img')
}

/** Goes to the marks of a photo that has just come in. */
async function openMarks(page: Page): Promise<void> {
  await attach(page)
  await click('.evidence-open', '.evidence-full')(page)
  await page.locator('.evidence-acts button:not(.evidence-step)').nth(1).click()
  await page.waitForSelector('.board-marks')
  for (const tool of [0, 3]) {
    await page.locator('.tool').nth(tool).click()
    await page.locator('.annotation-side > button').first().click()
  }
  await page.waitForSelector('.mark-words input')
}

/** Starts the stopwatch of a call, and puts the computer's clock ten minutes on. */
async function clocksApart(page: Page): Promise<void> {
  await page.locator('[data-code="answer-time"] .card-text').click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('t')
  await page.waitForSelector('[role=timer]')
  await page.evaluate(() => {
    const now = Date.now.bind(Date)
    Date.now = () => now() + 600_000
  })
  await page.waitForSelector('.stopwatch-jump')
}

async function openFolder(page: Page): Promise<void> {
  const folder = join(temporary, 'phone')
  mkdirSync(folder, { recursive: true })
  for (const name of ['ticket', 'counter']) {
    await copyFile(join(samples, `${name}.jpg`), join(folder, `${name}.jpg`))
  }
  await page.locator('input[webkitdirectory]').setInputFiles(folder)
  await page.waitForSelector('[role=dialog] canvas')
}

/** Scoring a visit and what opens on its screens, on the sample network. */
export async function visitScreens({ page }: App): Promise<Screen[]> {
  const draft = `/visits/${await firstOf(page, 'draft')}`
  const shown = `/visits/${await visitWithEvidence(page)}`
  const call = `/visits/${await begun(page, 'bank-hotline')}`
  const sent = `/visits/${await firstOf(page, 'approved')}`
  const ready = '.card[data-in-hand]:focus-within'
  return [
    { name: 'scoring', path: draft, ready },
    {
      name: 'visit that is gone',
      path: '/visits/00000000-0000-4000-8000-000000000000',
      ready: '[role=alert]',
      refused: true,
    },
    {
      name: 'scoring with a comment and evidence',
      path: draft,
      ready,
      open: async one => {
        await press('c', '[data-comment]:focus')(one)
        await attach(one)
      },
    },
    { name: 'keys', path: draft, ready, open: click('.workbar-keys') },
    { name: 'finding a question', path: draft, ready, open: press('Control+k') },
    { name: 'skipping a moment', path: draft, ready, open: press('Shift+Minus') },
    { name: 'history of an answer', path: shown, ready, open: press('h', '[role=dialog] li') },
    {
      name: 'snippets',
      path: draft,
      ready,
      open: async one => {
        const snippets = [{ name: 'табличка', text: 'Табличек «Перерыв» не было.' }]
        await ask(one, 'session.set', { snippets })
        await one.reload()
        await one.waitForSelector(ready)
        await press('c', '[data-comment]:focus')(one)
        await one.keyboard.type(' /та')
        await one.waitForSelector('[role=option]')
      },
    },
    {
      name: 'evidence',
      path: shown,
      ready,
      open: async one => {
        await attach(one)
        await click('.evidence-open', '.evidence-full img')(one)
      },
    },
    { name: 'marks over a photo', path: shown, ready, open: openMarks },
    { name: 'a phone’s folder', path: shown, ready, open: openFolder },
    {
      name: 'camera',
      path: shown,
      ready,
      open: async one => {
        await click('.evidence-camera', '[role=dialog] video')(one)
        await one.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0)
      },
    },
    { name: 'evidence of a visit', path: `${sent}/evidence`, ready: '.gallery-tile img, .gallery-none' },
    {
      name: 'evidence of a visit, one piece',
      path: `${shown}/evidence`,
      ready: '.gallery-tile img',
      open: click('.gallery-tile button', '[role=dialog] img'),
    },
    { name: 'clocks that went apart', path: call, ready, open: clocksApart },
    { name: 'visit facts', path: `${draft}/facts`, ready: 'form input, main textarea' },
    { name: 'submit', path: `${draft}/submit`, ready: '#missing, .submit-ready' },
    {
      name: 'impossible visit',
      path: `${draft}/submit`,
      ready: '.impossible',
      open: click('.impossible button'),
    },
  ]
}
