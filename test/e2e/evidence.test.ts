import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import Vips from 'wasm-vips'
import { z } from 'zod'
import { cut, file } from '../unit/images/files.ts'
import { photo } from '../scenario/office.ts'
import { launch, type App } from './app.ts'
import { temporary } from './chromium.ts'
import { demoData } from './demo-data.ts'
import { violations } from './look-over.ts'
import { ask } from './screens.ts'

const samples = join(import.meta.dirname, '../../resources/sample')
const pieces = '.evidence-tile'
let app: App
let page: Page
let folder: string
let visit: string
const vips = await Vips({ dynamicLibraries: [] })

beforeAll(async () => {
  mkdirSync(temporary, { recursive: true })
  folder = mkdtempSync(join(temporary, 'photos-'))
  app = await launch({ prepare: demoData })
  page = app.page
  await page.context().grantPermissions([])
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A fresh visit, open for scoring. */
beforeEach(async () => {
  const [branch] = z.array(z.looseObject({ id: z.string() })).parse(await ask(page, 'branches.list'))
  const begun = await ask(page, 'audits.begin', { branch: branch?.id, checklist: 'bank-branch' })
  visit = z.object({ id: z.string() }).parse(begun).id
  await open()
})

async function open(): Promise<void> {
  await page.goto(`${app.server.origin}/visits/${visit}`)
  await page.waitForSelector('[data-code]')
}

const evidenceSchema = z.array(z.looseObject({ name: z.string(), caption: z.string(), layer: z.unknown() }))
const stored = async () =>
  z.object({ evidence: evidenceSchema }).parse(await ask(page, 'audits.get', { id: visit })).evidence
const names = async () => (await stored()).map(one => one.name)

/** As a hand does it: press, a little way, all the way, let go. */
async function dragOnto(from: number, to: number): Promise<void> {
  const middle = async (at: number) => {
    const box = await page.locator('.evidence-open').nth(at).boundingBox()
    if (!box) throw new Error('not there')
    return [box.x + box.width / 2, box.y + box.height / 2] as const
  }
  const [start, end] = [await middle(from), await middle(to)]
  await page.mouse.move(...start)
  await page.mouse.down()
  await page.mouse.move(start[0] - 10, start[1] - 10, { steps: 3 })
  await page.mouse.move(...end, { steps: 8 })
  await page.waitForTimeout(100)
  await page.mouse.up()
}

type Given = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }
const given = (name: string, buffer: Buffer, mimeType = 'image/jpeg'): Given => ({ name, mimeType, buffer })

async function attach(...files: readonly Given[]): Promise<void> {
  const before = await page.locator(pieces).count()
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([...files])
  await page.waitForFunction(([selector, count]) => document.querySelectorAll(selector).length >= count, [
    pieces,
    before + files.length,
  ] as const)
}

describe('evidence on the screen', () => {
  it('is captioned in place and set in order by Alt with an arrow and by dragging', async () => {
    await attach(given('a.jpg', photo()), given('b.jpg', photo('counter')), given('c.jpg', photo('entrance')))
    await page.locator('.evidence-caption').nth(1).fill('Касса 2')
    await page.locator('.evidence-caption').nth(1).press('Enter')
    await page.locator('.evidence-open').first().press('Alt+ArrowRight')
    await page.getByText('теперь на месте 2 из 3').waitFor({ state: 'attached' })
    await expect.poll(names).toEqual(['b.jpg', 'a.jpg', 'c.jpg'])
    await dragOnto(2, 0)
    await expect.poll(names).toEqual(['c.jpg', 'b.jpg', 'a.jpg'])
    expect((await stored()).find(one => one.name === 'b.jpg')?.caption).toBe('Касса 2')
    await open()
    expect(await page.locator('.evidence-caption').nth(1).inputValue()).toBe('Касса 2')
  })

  it('shows recordings with a player and their length, documents as documents', async () => {
    const pdf = Buffer.from('%PDF-1.7\n%%EOF\n')
    await attach(given('голос.mp3', file('tone.mp3'), 'audio/mpeg'), given('чек.pdf', pdf, 'application/pdf'))
    await page.locator('.evidence-tile .sound-time', { hasText: '0:03' }).waitFor()
    await page.getByRole('button', { name: 'Слушать: голос.mp3' }).waitFor()
    await page.locator('.evidence-tile[data-kind=document]', { hasText: 'документ PDF' }).waitFor()
    expect(await violations(page, '.panel')).toEqual([])
  })

  it('says by name which files are refused and why, and keeps nothing of them', async () => {
    await app.forgiving(async () => {
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles([
          given('обрыв.jpg', cut(photo(), 0.6)),
          given('пусто.jpg', Buffer.alloc(0)),
          given('чек.pdf', photo(), 'application/pdf'),
          given('страница.png', Buffer.from('<!doctype html>'), 'image/png'),
        ])
      await page.waitForFunction(() => document.querySelectorAll('.evidence-refused li').length === 4)
    })
    expect(await page.locator('.evidence-refused li').allInnerTexts()).toEqual([
      'обрыв.jpg: Файл обрывается: он скопирован или скачан не до конца',
      'пусто.jpg: Файл пуст',
      'чек.pdf: Внутри не то, что говорит расширение имени: сохраните файл заново или исправьте расширение',
      'страница.png: Файлы такого вида не принимаются',
    ])
    expect(await stored()).toEqual([])
    expect(await violations(page, '.panel')).toEqual([])
    await page.getByRole('button', { name: 'Понятно' }).click()
    expect(await page.locator('.evidence-refused').count()).toBe(0)
  })

  it('does not even read a file above 64 MiB', async () => {
    const large = join(folder, 'large.jpg')
    writeFileSync(large, Buffer.alloc(65 * 1024 * 1024))
    let sent = 0
    page.on('request', request => (sent += request.url().includes('/files/uploads') ? 1 : 0))
    await page.locator('input[type=file]').first().setInputFiles(large)
    await page.getByText('large.jpg: Файл больше 64 МиБ').waitFor()
    expect(sent).toBe(0)
  })
})

describe('the camera', () => {
  it('takes a photo that is looked at, taken again and attached, and goes dark', async () => {
    await page.getByRole('button', { name: 'Снять камерой…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Снимок камерой' })
    const live = () =>
      page.waitForFunction(() => {
        const video = document.querySelector('video')
        if (video === null || video.videoWidth === 0 || video.hidden) return false
        // Kept, to see later whether it still runs.
        Object.assign(window, { stream: video.srcObject })
        return true
      })
    await live()
    // The other camera; the next time it is the one that is asked for.
    const which = dialog.getByRole('combobox', { name: 'Камера' })
    await which.focus()
    const before = await which.inputValue()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => which.inputValue()).not.toBe(before)
    await live()
    expect(await page.evaluate(() => localStorage.getItem('vizit.camera'))).toBe(await which.inputValue())
    const take = dialog.getByRole('button', { name: 'Снять', exact: true })
    await expect.poll(() => take.isEnabled()).toBe(true)
    await take.press('Enter')
    await dialog.getByRole('img', { name: 'Сделанный снимок' }).waitFor()
    await dialog.getByRole('button', { name: 'Переснять' }).click()
    await live()
    await take.click()
    await dialog.getByRole('button', { name: 'Приложить' }).press('Enter')
    await page.locator('.evidence-tile img').waitFor()
    expect(await names()).toEqual([expect.stringMatching(/^Снимок \d{4}-\d\d-\d\d \d\d-\d\d-\d\d\.jpg$/)])
    const running = await page.evaluate(() => {
      const { stream } = window as unknown as { stream: MediaStream } // set above
      return stream.getTracks().map(track => [track.kind, track.readyState])
    })
    expect(running).toEqual([['video', 'ended']])
  })

  it('takes nothing of the camera before while another one is being opened', async () => {
    await page.getByRole('button', { name: 'Снять камерой…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Снимок камерой' })
    const take = dialog.getByRole('button', { name: 'Снять', exact: true })
    await expect.poll(() => take.isEnabled()).toBe(true)
    await page.evaluate(() => {
      const devices = navigator.mediaDevices
      const given = devices.getUserMedia.bind(devices)
      devices.getUserMedia = async wish => {
        await new Promise(resolve => window.addEventListener('opened', resolve, { once: true }))
        return given(wish)
      }
    })
    await dialog.getByRole('combobox', { name: 'Камера' }).focus()
    await page.keyboard.press('ArrowDown')
    expect(await take.isDisabled()).toBe(true)
    await page.evaluate(() => window.dispatchEvent(new Event('opened')))
    await expect.poll(() => take.isEnabled()).toBe(true)
  })
})

describe('all evidence of a visit', () => {
  it('is one press away from the questions, and each piece one press from its question', async () => {
    await attach(given('a.jpg', photo()))
    const first = await page.locator('.card[data-in-hand]').getAttribute('data-code')
    await page.getByRole('button', { name: /Следующий момент/ }).click()
    await page.waitForFunction(code => document.querySelector(`[data-code="${code}"]`) === null, first)
    await attach(given('b.jpg', photo('counter')))
    await page.getByRole('link', { name: 'Все доказательства' }).click()
    await page.waitForURL(/\/evidence$/)
    await page.getByText('2 доказательства').waitFor()
    await page.locator('.gallery-tile button').first().press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('1 из 2').waitFor()
    await page.keyboard.press('ArrowRight')
    await dialog.getByText('2 из 2').waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.locator('.gallery h3 a').first().press('Enter')
    await page.waitForSelector(`[data-code="${first}"][data-in-hand]:focus-within`)
    expect(await names()).toEqual(['a.jpg', 'b.jpg'])
  })
})

describe('marks over a photo', () => {
  it('are drawn by the pointer, undone, and kept however the dialog is closed', async () => {
    await attach(given('a.jpg', photo()))
    await page.locator('.evidence-open').click()
    await page.getByRole('button', { name: 'Отметить на снимке…' }).click()
    const board = page.locator('.board-marks')
    await board.waitFor()
    const box = await board.boundingBox()
    if (!box) throw new Error('no board')
    const go = (x: number, y: number) => page.mouse.move(box.x + box.width * x, box.y + box.height * y)
    for (const tool of ['Стрелка', 'Рамка', 'Скрыть']) {
      await page.locator('.tool', { hasText: tool }).click()
      await go(0.2, 0.2)
      await page.mouse.down()
      await go(0.4, 0.5)
      await go(0.6, 0.6)
      await page.mouse.up()
      await page.mouse.move(0, 0)
      // The next one is drawn beside it: on a mark the pointer would move it.
      await page.getByRole('button', { name: 'Отменить' }).click()
      await page.getByRole('button', { name: 'Вернуть' }).click()
      await page.locator('.mark-name').last().press('ArrowDown')
      if (tool !== 'Скрыть') await page.locator('.mark-remove').last().click()
    }
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect
      .poll(async () => (await stored())[0]?.layer)
      .toEqual({ version: 1, marks: [{ kind: 'hide', x: 0.2, y: 0.21, width: 0.4, height: 0.4 }] })
    await page.locator('.evidence-tile .photo-layer').waitFor({ state: 'attached' })
    expect(await violations(page)).toEqual([])
  })

  it('are made with the keyboard alone', async () => {
    await attach(given('a.jpg', photo()))
    await page.locator('.evidence-open').press('Enter')
    await page.getByRole('button', { name: 'Отметить на снимке…' }).press('Enter')
    await page.locator('.board-marks').waitFor()
    await page.getByRole('radio', { name: 'Рамка' }).press('Space')
    await page.getByRole('button', { name: 'Добавить в середину' }).press('Enter')
    await page.locator('.mark-name:focus').waitFor()
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowUp', 'Shift+ArrowRight'])
      await page.keyboard.press(key)
    await page.getByRole('radio', { name: 'Надпись' }).press('Space')
    await page.getByRole('button', { name: 'Добавить в середину' }).press('Enter')
    await page.locator('.mark-words input:focus').waitFor()
    await page.keyboard.type('Нет ценника')
    await page.getByRole('button', { name: 'Готово' }).press('Enter')
    await expect
      .poll(async () => (await stored())[0]?.layer)
      .toEqual({
        version: 1,
        marks: [
          { kind: 'box', x: 0.38, y: 0.39, width: 0.21, height: 0.2 },
          { kind: 'text', x: 0.4, y: 0.5, text: 'Нет ценника' },
        ],
      })
    const open = page.getByRole('button', { name: /отмечено: рамка, надпись «нет ценника»/ })
    expect(await open.count()).toBe(1)
  })
})

describe('a phone’s folder', () => {
  it('offers the photos within the time of the visit and sends only those chosen', async () => {
    const contact = { channel: 'inPerson', zone: 'Asia/Yekaterinburg' }
    const times = { startedAt: '2026-11-12T11:00:00', endedAt: '2026-11-12T11:30:00' }
    await ask(page, 'audits.visit', { id: visit, visit: { contacts: [{ ...contact, ...times }] } })
    await open()
    const phone = join(folder, 'DCIM')
    mkdirSync(phone)
    const dated = (name: string, time: string) => {
      const picture = vips.Image.newFromBuffer(photo()).copy()
      picture.setString('exif-ifd2-DateTimeOriginal', time)
      writeFileSync(join(phone, name), picture.jpegsaveBuffer())
    }
    dated('during.jpg', '2026:11:12 11:10:00')
    dated('after.jpg', '2026:11:12 12:20:00')
    dated('evening.jpg', '2026:11:12 20:00:00')
    cpSync(join(samples, 'counter.jpg'), join(phone, 'dateless.jpg'))
    const at = new Date('2026-11-12T06:15:00Z')
    utimesSync(join(phone, 'dateless.jpg'), at, at)
    writeFileSync(join(phone, 'notes.txt'), 'нет')

    const sent: string[] = []
    page.on('request', request => {
      if (request.url().includes('/files/uploads')) sent.push(request.url())
    })
    await page.locator('input[webkitdirectory]').setInputFiles(phone)
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Из 4 снимков по времени подходят: 3').waitFor()
    const offered = () => dialog.getByRole('checkbox').evaluateAll(all => all.map(one => one.ariaLabel))
    expect(await offered()).toEqual([
      'during.jpg, 12 нояб., 11:10',
      'dateless.jpg, 12 нояб., 11:15, по дате файла',
      'after.jpg, 12 нояб., 12:20',
    ])
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.folder-photo canvas')].every(one => one.clientHeight > 0),
    )
    expect(await violations(page)).toEqual([])
    expect(sent).toEqual([])
    await dialog.getByRole('checkbox').nth(1).check()
    await dialog.getByRole('button', { name: 'Приложить 1 снимок' }).click()
    await expect.poll(names).toEqual(['dateless.jpg'])
    expect(sent.length).toBe(1)
  })
})

/** As many as a long visit may have. */
const many = 200

// They measure, and a busy machine measures badly: with `VIZIT_FULL=1` only.
describe.runIf(process.env['VIZIT_FULL'] !== undefined)('heavy evidence', () => {
  /** The longest task on the page's own thread while something went on, ms; 0 for none above 50 ms. */
  async function longestTask(act: () => Promise<void>): Promise<number> {
    await page.evaluate(() => {
      const seen: number[] = []
      const observer = new PerformanceObserver(list =>
        seen.push(...list.getEntries().map(entry => entry.duration)),
      )
      observer.observe({ type: 'longtask' })
      Object.assign(window, { seen })
    })
    await act()
    await page.waitForTimeout(300)
    return page.evaluate(() => {
      const { seen } = window as unknown as { seen: number[] } // set above
      return Math.max(0, ...seen)
    })
  }

  async function shows(path: string, count: number): Promise<void> {
    await page.locator('input[type=file]').first().setInputFiles(path)
    await page.waitForFunction(
      wanted =>
        [...document.querySelectorAll<HTMLImageElement>('.evidence-tile img')].filter(
          one => one.naturalWidth > 0,
        ).length === wanted,
      count,
      { timeout: 60_000 },
    )
  }

  it('a photo of 40 megapixels does not stop the page', async () => {
    const large = join(folder, 'forty.jpg')
    const noise = vips.Image.gaussnoise(1826, 1370, { mean: 128, sigma: 24 }).cast('uchar')
    const whole = noise.bandjoin([noise, noise]).copy({ interpretation: 'srgb' }).resize(4)
    expect(whole.width * whole.height).toBeGreaterThan(40_000_000)
    writeFileSync(large, whole.jpegsaveBuffer({ Q: 80 }))
    // The browser's remote control copies the bytes of a request out of the page; a Blob it leaves alone.
    await page.evaluate(() => {
      const send = window.fetch
      window.fetch = (to, how) =>
        send(to, how?.body instanceof ArrayBuffer ? { ...how, body: new Blob([how.body]) } : how)
    })
    // A small photo first: what is loaded once, and what this machine takes for it, is no part of the matter.
    const small = await longestTask(() => shows(join(samples, 'counter.jpg'), 1))
    const long = await longestTask(() => shows(large, 2))
    console.log(
      `40 megapixels: longest task ${Math.round(long)} ms, of a small photo ${Math.round(small)} ms`,
    )
    expect(long).toBeLessThan(Math.max(100, small * 2))
  })

  it(`${many} photos scroll smoothly`, async () => {
    const question = await page.locator('[data-code]').first().getAttribute('data-code')
    await page.evaluate(
      async ([id, code, count]) => {
        const canvas = new OffscreenCanvas(640, 480)
        const pen = canvas.getContext('2d')
        for (let at = 0; at < count; at += 1) {
          if (pen) pen.fillStyle = `hsl(${at * 17} 60% 50%)`
          pen?.fillRect(0, 0, 640, 480)
          const body = await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer()
          const sent = await fetch(`/files/uploads?name=p${at}.jpg`, { method: 'POST', body })
          const { upload } = (await sent.json()) as { upload: string } // the page's own door
          await fetch('/rpc/audits/attach', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ json: { id, question: code, upload, caption: '' } }),
          })
        }
      },
      [visit, question, many] as const,
    )
    await open()
    await page.waitForFunction(count => document.querySelectorAll('.evidence-tile').length === count, many)
    const loaded = () =>
      page
        .locator('.evidence-tile img')
        .evaluateAll(
          all =>
            all.filter(one => one instanceof HTMLImageElement && one.complete && one.naturalWidth > 0).length,
        )
    await page.waitForTimeout(500)
    expect(await loaded()).toBeLessThan(100)
    const scroll = (within = '.panel') =>
      page.evaluate(async box => {
        const panel = document.querySelector(box)
        if (!panel) throw new Error(`no ${box}`)
        const gaps: number[] = []
        let last = await new Promise<number>(requestAnimationFrame)
        while (panel.scrollTop + panel.clientHeight < panel.scrollHeight - 2) {
          panel.scrollTop += 60
          const now = await new Promise<number>(requestAnimationFrame)
          gaps.push(now - last)
          last = now
        }
        return gaps.toSorted((a, b) => a - b)
      }, within)
    const first = await scroll()
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLImageElement>('.evidence-tile img')].every(one => one.complete),
    )
    await page.evaluate(() => document.querySelector('.panel')?.scrollTo(0, 0))
    const again = await scroll()
    // The same way over empty frames: what this machine takes to scroll at all.
    await page.evaluate(() => {
      document.querySelectorAll('.evidence-tile img').forEach(one => one.remove())
      document.querySelector('.panel')?.scrollTo(0, 0)
    })
    await page.waitForTimeout(300)
    const bare = await scroll()
    const p95 = (frames: readonly number[]) => frames[Math.floor(frames.length * 0.95)] ?? 0
    const said = (frames: readonly number[]) =>
      `p95 ${p95(frames).toFixed(1)}, longest ${frames.at(-1)?.toFixed(1)} ms`
    console.log(
      `${many} photos, ${again.length} frames: first ${said(first)}; again ${said(again)}; without pictures: ${said(bare)}`,
    )
    expect(again.length).toBeGreaterThan(30)
    expect(p95(again)).toBeLessThan(Math.max(34, p95(bare) * 3))

    await page.goto(`${app.server.origin}/visits/${visit}/evidence`)
    await page.waitForFunction(count => document.querySelectorAll('.gallery-tile').length === count, many)
    await scroll('main')
    await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 0))
    const gallery = await scroll('main')
    console.log(`${many} photos of a visit, ${gallery.length} frames: ${said(gallery)}`)
    expect(gallery.length).toBeGreaterThan(10)
    expect(p95(gallery)).toBeLessThan(Math.max(34, p95(bare) * 3))
  })
})
