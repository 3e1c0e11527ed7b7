import { readFileSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { everyType } from '../scenario/every-type.ts'
import { openOffice } from '../scenario/office.ts'
import { launch, type App } from './app.ts'
import { press, reach } from './keyboard.ts'
import { ask } from './screens.ts'

const password = 'кедровый ёж 7'
const lines = z.array(z.looseObject({ id: z.string() }))

let app: App

beforeAll(async () => {
  app = await launch({
    prepare: async dataFolder => {
      const office = await openOffice(dataFolder, () => undefined)
      await office.shopper.startsWith('empty')
      await office.supervisor.addsBranch('lesnaya', 'На Лесной')
      await office.supervisor.publishes(everyType)
      await office.shopper.begins('lesnaya', 'every-type')
      await office.close()
    },
  })
})
afterAll(async () => {
  await app.close()
  for (const name of beside()) rmSync(join(dirname(app.dataFolder), name), { recursive: true, force: true })
})

/** What the program left beside its data folder. */
function beside(): string[] {
  const own = basename(app.dataFolder)
  return readdirSync(dirname(app.dataFolder)).filter(name => name !== own && name.includes(own))
}

const visits = async () => lines.parse(await ask(app.page, 'audits.list')).map(({ id }) => id)

it('saves everything into a locked file, and goes back to it at the next start, by keyboard alone', async () => {
  const { page } = app
  const dialog = page.getByRole('dialog')
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const field = (name: string) => dialog.getByLabel(name, { exact: true })
  const type = async (name: string, text: string) => {
    await reach(page, field(name))
    await page.keyboard.press('Control+a')
    await page.keyboard.type(text)
  }
  const early = await visits()

  await page.goto(`${app.server.origin}/settings`)
  await press(page, button('Сохранить всё в файл…'))
  await type('Пароль', password)
  await type('Пароль ещё раз', 'другой пароль')
  await press(page, dialog.getByRole('button', { name: 'Сделать файл' }))
  await dialog.getByText('Пароли не совпадают').waitFor()
  await type('Пароль ещё раз', password)
  await press(page, dialog.getByRole('button', { name: 'Сделать файл' }))
  const download = page.waitForEvent('download')
  const save = dialog.getByRole('link', { name: 'Сохранить файл' })
  await save.waitFor()
  await press(page, save)
  const file = await (await download).path()
  await dialog.getByText(/^Файл Vizit .+ сохранён$/u).waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })

  // Two visits now; the file knows of one.
  const [branch] = z.array(z.looseObject({ id: z.string() })).parse(await ask(page, 'branches.list'))
  await ask(page, 'audits.begin', { branch: branch?.id, checklist: 'every-type' })
  expect(await visits()).toHaveLength(2)

  await press(page, button('Восстановить из файла…'))
  const chooser = page.waitForEvent('filechooser')
  await press(page, dialog.getByRole('button', { name: 'Выбрать файл' }))
  await (
    await chooser
  ).setFiles({
    name: 'Vizit.vizit',
    mimeType: 'application/octet-stream',
    buffer: readFileSync(file),
  })
  await type('Пароль файла', 'не тот пароль')
  await app.forgiving(async () => {
    await press(page, dialog.getByRole('button', { name: 'Развернуть и проверить' }))
    await dialog.getByText('Пароль не подходит').waitFor()
  })
  await type('Пароль файла', password)
  await press(page, dialog.getByRole('button', { name: 'Развернуть и проверить' }))
  await page.locator('.waiting-restore').waitFor()
  await dialog.waitFor({ state: 'detached' })
  expect(await visits()).toHaveLength(2)

  await app.server.stop()
  await app.restart()
  expect(await visits()).toEqual(early)
  expect(beside()).toEqual([expect.stringContaining('-before-')])
  expect(app.problems).toEqual([])
})
