import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { writeWorkbook } from '../../../src-main/exchange/workbook/write-workbook.ts'
import { run, runProcess } from './run-command.ts'

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'vizit-import-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

const rows = [
  ['Код', 'Название'],
  ['lesnaya-14', 'Отделение на Лесной'],
  ['abaya-1', 'Алматы, Абая'],
]

it('import takes branches from a workbook', async () => {
  const place = folder()
  const data = join(place, 'data')
  const file = join(place, 'сеть.XLSX')
  writeFileSync(file, await writeWorkbook([{ name: 'Сеть', rows }]))
  // a process of its own: it must end by itself, with no thread left running
  expect(await runProcess('import', file, '--data', data)).toEqual({
    code: 0,
    out: 'Филиалы: добавлено 2, обновлено 0, без изменений 0',
    err: '',
  })
})

it('import refuses a broken workbook in words and goes on with the next file', async () => {
  const place = folder()
  const broken = join(place, 'обрыв.xlsx')
  const whole = join(place, 'сеть.csv')
  writeFileSync(broken, (await writeWorkbook([{ name: 'Сеть', rows }])).slice(0, 900))
  writeFileSync(whole, rows.map(row => row.join(';')).join('\n'))
  const { code, out, err } = await run('import', broken, whole, '--data', join(place, 'data'))
  expect(code).toBe(1)
  expect(err).toContain('Файл повреждён или это не то, чем он назван')
  expect(out).toBe('Филиалы: добавлено 2, обновлено 0, без изменений 0')
})
