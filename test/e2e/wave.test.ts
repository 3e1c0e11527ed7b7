import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import yauzl from 'yauzl'
import { z } from 'zod'
import { answersOf, checklistOf } from '../bench/hundred-questions.ts'
import { madePackage } from '../unit/exchange/arrivals/made-package.ts'
import { madeContext, madeRecord } from '../unit/exchange/arrivals/made-records.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type App } from './app.ts'
import { temporary } from './chromium.ts'
import { press } from './keyboard.ts'
import { ask } from './screens.ts'
import { smallChecklist, smallVisit } from './small-checklist.ts'

/** Head office and the laptops of two shoppers: three programs on three data folders, with nothing between them but files. */
let office: App
let first: App
let second: App
let folder: string

const id = z.looseObject({ id: z.string() })

async function begin(app: App, name: string, role: 'shopper' | 'supervisor'): Promise<void> {
  await app.page.locator('form').first().waitFor()
  const organisation = role === 'supervisor' ? 'Северный банк' : 'Дом'
  await ask(app.page, 'session.begin', { name, organisation, role, language: 'ru', start: 'empty' })
  await app.page.reload()
}

/** Downloads what the screen has ready. */
async function saved(app: App): Promise<string> {
  const download = app.page.waitForEvent('download')
  await press(app.page, app.page.getByRole('link', { name: 'Сохранить файл' }))
  const file = await download
  const path = join(folder, file.suggestedFilename())
  writeFileSync(path, readFileSync(await file.path()))
  // Only now it counts as sent.
  await app.page.getByText('он считается переданным').waitFor()
  return path
}

/** The packages inside a zip, as somebody who unpacks it would get them. */
async function unpacked(file: string): Promise<string[]> {
  const paths: string[] = []
  const zip = await yauzl.openPromise(file, { autoClose: false })
  for await (const entry of zip.eachEntry()) {
    const path = join(folder, entry.fileName)
    writeFileSync(path, await buffer(await zip.openReadStreamPromise(entry)))
    paths.push(path)
  }
  zip.close()
  return paths
}

/** Chooses packages on the page of the exchange, by the keyboard. */
async function gives(app: App, ...files: readonly string[]): Promise<void> {
  const { page } = app
  await page.goto(`${app.server.origin}/exchange`)
  const chooser = page.waitForEvent('filechooser')
  await press(page, page.getByRole('button', { name: 'Выбрать файлы' }))
  await (await chooser).setFiles([...files])
}

/** Lets packages go over the window, wherever it stands. */
async function drops({ page }: App, ...files: readonly string[]): Promise<void> {
  const dropped = files.map(file => ({ name: basename(file), bytes: readFileSync(file, 'base64') }))
  await page.evaluate(given => {
    const carried = new DataTransfer()
    for (const { name, bytes } of given) {
      carried.items.add(new File([Uint8Array.from(atob(bytes), sign => sign.charCodeAt(0))], name))
    }
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }),
    )
  }, dropped)
}

/** Brings the page of a file that the system hands over by a double click. */
async function opens({ page, server }: App, file: string): Promise<void> {
  const upload = await page.evaluate(
    async ([name, bytes]) => {
      const body = Uint8Array.from(atob(bytes), sign => sign.charCodeAt(0))
      const sent = await fetch(`/files/uploads?name=${encodeURIComponent(name)}`, { method: 'POST', body })
      return (await sent.json()) as unknown
    },
    [basename(file), readFileSync(file, 'base64')] as const,
  )
  await page.goto(`${server.origin}/open/${z.object({ upload: z.string() }).parse(upload).upload}`)
}

async function imported(app: App, words: string | RegExp): Promise<void> {
  await app.page.locator('.arriving-row[data-course=done]').getByText(words).first().waitFor()
}

/** Makes the one visit there is to make, and sends it off. */
async function visits(app: App): Promise<string> {
  const [assignment] = z.array(id).parse(await ask(app.page, 'assignments.list'))
  const audit = id.parse(await ask(app.page, 'audits.begin', { assignment: assignment?.id }))
  await ask(app.page, 'audits.visit', { id: audit.id, visit: smallVisit })
  await ask(app.page, 'audits.answer', { id: audit.id, question: 'greeting', value: 'yes' })
  await ask(app.page, 'audits.answer', {
    id: audit.id,
    question: 'queue',
    value: 2,
    comment: 'Ждали у окна шесть минут',
  })
  await ask(app.page, 'audits.submit', { id: audit.id })
  return audit.id
}

async function sends(app: App, title: string): Promise<string> {
  const { page } = app
  await page.goto(`${app.server.origin}/exchange`)
  await press(page, page.getByRole('button', { name: `Собрать пакет: ${title}` }))
  return saved(app)
}

beforeAll(async () => {
  folder = mkdtempSync(join(temporary, 'wave-'))
  ;[office, first, second] = await Promise.all([launch(), launch(), launch()])
  await begin(office, 'Анна Петрова', 'supervisor')
  await begin(first, 'Айдана Серикова', 'shopper')
  await begin(second, 'Пётр Ким', 'shopper')
})
afterAll(async () => {
  await Promise.all([office.close(), first.close(), second.close()])
  rmSync(folder, { recursive: true, force: true })
})

describe('a wave by files alone', () => {
  it('goes out as one package for each shopper', async () => {
    const { page } = office
    const sent = await page.evaluate(async text => {
      const response = await fetch('/files/uploads?name=small.checklist.json', { method: 'POST', body: text })
      const answer: unknown = await response.json()
      return answer
    }, JSON.stringify(smallChecklist))
    const { upload } = z.object({ upload: z.string() }).parse(sent)
    await ask(page, 'checklists.import', { upload })
    const branches = await Promise.all(
      ['lesnaya', 'parkovaya'].map(async code =>
        id.parse(
          await ask(page, 'branches.save', {
            code,
            name: code,
            city: '',
            region: '',
            address: '',
            format: '',
          }),
        ),
      ),
    )
    const shoppers = []
    for (const [alias, name] of [
      ['Чибис-4', 'Айдана Серикова'],
      ['Стриж-12', 'Пётр Ким'],
    ]) {
      const fields = { alias, name, email: '', phone: '', city: '', active: true }
      shoppers.push(id.parse(await ask(page, 'shoppers.save', fields)))
    }
    await ask(page, 'waves.save', {
      code: '2026-Q4',
      title: 'IV квартал',
      from: '2026-10-01',
      to: '2026-12-31',
      pilot: false,
      target: null,
      checklists: [smallChecklist.code],
      visits: 1,
      branches: branches.map(branch => ({ id: branch.id, visits: null })),
      shoppers: shoppers.map(shopper => shopper.id),
      brief: { ru: 'Спросите о вкладе' },
      scenarios: [],
      fee: { amount: 6000, currency: 'KZT' },
      stripPhotos: false,
      evidenceUntil: null,
      visitsUntil: null,
    })
    await ask(page, 'assignments.add', {
      wave: '2026-Q4',
      visits: [
        { branch: branches[0]?.id, shopper: 'Чибис-4' },
        { branch: branches[1]?.id, shopper: 'Стриж-12' },
      ],
    })
    await page.goto(`${office.server.origin}/exchange/assignments?wave=2026-Q4`)
    await press(page, page.getByRole('button', { name: 'Собрать 2 пакета' }))
    const packages = await unpacked(await saved(office))
    expect(packages).toHaveLength(2)
    const gone = page.getByRole('table', { name: 'Пакеты этой волны, которые уже переданы' })
    await gone.getByText('Чибис-4', { exact: true }).waitFor()
    expect(office.problems).toEqual([])
  })

  it('comes in after the fingerprint of head office was compared, and is on the first page', async () => {
    const keys = z.object({ own: z.string() }).parse(await ask(office.page, 'exchange.keys'))
    const packages = z
      .array(z.looseObject({ file: z.string(), recipient: z.string() }))
      .parse(await ask(office.page, 'exchange.exports'))
    for (const [app, alias] of [
      [first, 'Чибис-4'],
      [second, 'Стриж-12'],
    ] as const) {
      const own = packages.find(line => line.recipient === alias)
      if (!own) throw new Error(`no package for ${alias}`)
      await gives(app, join(folder, own.file))
      const asked = app.page.getByRole('group', { name: 'Впервые с этого компьютера' })
      const shown = (await asked.locator('.fingerprint').innerText()).replaceAll(' ', '')
      expect(shown).toBe(keys.own)
      await press(app.page, asked.getByRole('button', { name: 'Отпечаток совпадает, принять' }))
      await imported(app, 'Задания')
      await app.page.goto(app.server.origin)
      await app.page
        .getByRole('heading', { name: 'Предстоят' })
        .or(app.page.locator('.todo-row'))
        .first()
        .waitFor()
      expect(app.problems).toEqual([])
    }
  })

  it('comes back without questions: the packages prove the secret of the assignments', async () => {
    const visit = await visits(first)
    await visits(second)
    const files = [
      await sends(first, 'Визиты для головного офиса'),
      await sends(second, 'Визиты для головного офиса'),
    ]
    await office.page.goto(office.server.origin)
    await office.page.locator('main h1').waitFor()
    await drops(office, ...files)
    await office.page.locator('.arriving-row[data-course=done]').nth(1).waitFor()
    const audits = z.array(id).parse(await ask(office.page, 'audits.list', { status: ['submitted'] }))
    expect(audits.map(audit => audit.id)).toContain(visit)
    expect(audits).toHaveLength(2)
    expect(office.problems).toEqual([])
  })

  it('is mended where the supervisor asks, and sent again', async () => {
    const queue = z
      .array(z.looseObject({ id: z.string(), shopper: z.string() }))
      .parse(await ask(office.page, 'review.queue'))
    const own = queue.find(line => line.shopper === 'Чибис-4')
    if (!own) throw new Error('no visit of the first shopper')
    await ask(office.page, 'review.comment', {
      audit: own.id,
      question: 'queue',
      text: 'По чьим часам шесть минут?',
    })
    await ask(office.page, 'review.return', { id: own.id, reason: 'Уточните ожидание', questions: ['queue'] })
    const back = await sends(office, 'Визиты на доработку')
    await opens(first, back)
    await imported(first, 'Возвраты')
    await ask(first.page, 'audits.answer', {
      id: own.id,
      question: 'queue',
      value: 2,
      comment: 'Шесть минут по часам в зале',
    })
    await ask(first.page, 'audits.submit', { id: own.id })
    const again = await sends(first, 'Визиты для головного офиса')
    await gives(office, again)
    await imported(office, 'обновлено 1')
    const audit = z
      .looseObject({
        status: z.string(),
        answers: z.record(z.string(), z.looseObject({ comment: z.string().optional() })),
      })
      .parse(await ask(office.page, 'audits.get', { id: own.id }))
    expect(audit.status).toBe('submitted')
    expect(audit.answers['queue']?.comment).toBe('Шесть минут по часам в зале')
    expect([office.problems, first.problems]).toEqual([[], []])
  })

  it('changes nothing when a package comes in once more', async () => {
    const before = await ask(office.page, 'audits.list')
    const lines = z
      .array(z.looseObject({ file: z.string() }))
      .parse(await ask(office.page, 'exchange.imports'))
    await gives(office, join(folder, lines[0]?.file ?? ''))
    await imported(office, 'Всё из этого пакета здесь уже есть')
    expect(await ask(office.page, 'audits.list')).toEqual(before)
  })

  it('stops at a click, and nothing of the package has come in', async () => {
    const { page } = office
    const checklist = { ...checklistOf(40, 4), revision: 1 }
    const many = Array.from({ length: 300 }, (_, place) =>
      madeRecord({ number: place + 1, checklist, answers: [answersOf(40, place)], photoBytes: 5000 }),
    )
    const { file } = await madePackage(folder, 90, many, madeContext(checklist))
    const state = () => Promise.all([ask(page, 'audits.list'), ask(page, 'exchange.imports')])
    const before = await state()
    await gives(office, file)
    const asked = page.getByRole('group', { name: 'Впервые с этого компьютера' })
    await press(page, asked.getByRole('button', { name: 'Отпечаток совпадает, принять' }))
    await press(page, page.getByRole('button', { name: 'Остановить' }))
    const stopped = page.locator('.arriving-row[data-course=stopped]')
    await stopped.getByText('Остановлено, ничего не загружено').waitFor()
    expect(await state()).toEqual(before)
    expect(office.problems).toEqual([])
  })
})
