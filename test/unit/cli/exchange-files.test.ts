import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readTable } from '../../../src-main/exchange/read-table.ts'
import type { Cell } from '../../../src-main/exchange/workbook/sheet.ts'
import { writeWorkbook } from '../../../src-main/exchange/workbook/write-workbook.ts'
import { openApp } from '../../../src-main/door/open-app.ts'
import { run, runProcess } from './run-command.ts'

const library = join(import.meta.dirname, '../../../resources/library')
const telecom = join(library, 'telecom/standards.json')
const bank = join(library, 'bank/standards.json')
const shop = join(library, 'telecom/telecom-shop.checklist.json')

function place() {
  const folder = mkdtempSync(join(tmpdir(), 'vizit-exchange-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const data = join(folder, 'data')
  return {
    data,
    at: (name: string) => join(folder, name),
    file: (name: string, content: string | Uint8Array) => {
      writeFileSync(join(folder, name), content)
      return join(folder, name)
    },
    vizit: (name: string, ...args: string[]) => run(name, ...args, '--data', data),
    /** What a procedure says. */
    call: async (procedure: string): Promise<unknown> =>
      JSON.parse((await run('call', procedure, '--data', data)).out),
  }
}

const form = (survey: Cell[][]) =>
  writeWorkbook([
    { name: 'survey', rows: [['type', 'name', 'label::Russian (ru)', 'constraint', 'default'], ...survey] },
    { name: 'choices', rows: [['list_name', 'name', 'label::Russian (ru)']] },
    {
      name: 'settings',
      rows: [
        ['form_title', 'form_id'],
        ['Кофейня', 'cafe'],
      ],
    },
  ])

describe('import', () => {
  it('tells every kind of file by what is in it and says which it took', async () => {
    const { vizit, file, call, at } = place()
    expect(await vizit('import', bank, shop)).toMatchObject({ code: 0, err: '' })
    await vizit('export', '--kind', 'standards', '--out', at('стандарты.csv'), '--lang', 'en')
    const survey = await form([
      ['begin_group', 'entrance', 'Вход', '', ''],
      ['integer', 'guests', 'Сколько гостей в зале', '. < 500', '3'],
      ['end_group', '', '', '', ''],
    ])
    const { code, out, err } = await vizit(
      'import',
      at('стандарты.csv'),
      file('филиалы.csv', 'Код;Название\nlesnaya;На Лесной'),
      file('форма.xlsx', survey),
      shop,
    )
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const lines = out.split('\n')
    expect(lines.slice(0, 3)).toEqual([
      'Стандарты: добавлено 0, обновлено 0, без изменений 74',
      'Филиалы: добавлено 1, обновлено 0, без изменений 0',
      'Черновик «cafe» из XLSForm, 1 вопрос',
    ])
    const losses = lines.slice(3, -1)
    expect(losses.filter(line => !/^ {2}лист \S+(, строка \d+)?: .*«.+».*\.$/u.test(line))).toEqual([])
    expect(losses.join('\n')).toContain('«3»')
    expect(lines.at(-1)).toBe('telecom-shop, редакция 1: без изменений')
    expect(await call('checklistDrafts.list')).toMatchObject([{ code: 'cafe', questions: 1 }])
  })

  it('--dry-run says what would change and changes nothing', async () => {
    const { vizit, file, call } = place()
    await vizit('import', bank, telecom, file('b.csv', 'Код;Название\nlesnaya;На Лесной\nabaya;Абая'))
    const known = await call('standards.list')
    const table = [
      'Код;Основа;Норматив, секунд;Статус;Цвет',
      'telecom.shop.approach-vip;telecom.shop.approach;1:00;;синий',
      'bank.chat.first-reply;bank.waiting.queue;90;;',
      'bank.waiting.queue;;;;',
    ]
    const { code, out, err } = await vizit(
      'import',
      '--dry-run',
      file('standards.csv', table.slice(0, 3).join('\n')),
      file('branches.csv', 'Код;Название\nlesnaya;На Лесной, 14\nabaya;Абая\nnew;Новый'),
      shop,
      file('form.xlsx', await form([['text', 'story', 'Что было', '', '']])),
    )
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const lines = out.split('\n')
    expect(lines.slice(0, 3)).toEqual([
      'Пробный прогон: ничего не записано, показано, что изменил бы импорт.',
      'Стандарты: добавлено 1, обновлено 1, без изменений 0',
      '  Не использованы столбцы: Цвет',
    ])
    expect(lines[3]).toMatch(/^ {2}\+ telecom\.shop\.approach-vip: /)
    expect(lines[4]).toMatch(/^ {2}~ bank\.chat\.first-reply: .*\(.*Норматив времени/)
    expect(lines.slice(5, 10)).toEqual([
      'Филиалы: добавлено 1, обновлено 1, без изменений 1',
      '  ~ lesnaya: На Лесной, 14',
      '  + new: Новый',
      'telecom-shop, редакция 1: добавлен',
      'Черновик «cafe» из XLSForm, 1 вопрос',
    ])
    expect(await call('standards.list')).toEqual(known)
    expect(await call('checklists.list')).toEqual([])
    expect(await call('checklistDrafts.list')).toEqual([])
    expect(await call('branches.list')).toHaveLength(2)
    const refused = await vizit('import', '--dry-run', file('whole.csv', table.join('\n')))
    expect(refused.code).toBe(1)
    expect(refused.err).toContain(
      '  4: text_ru: нет обязательного поля, ожидалось: Требование (рус.), Requirement (Russian)',
    )
  })

  it('--dry-run works while the app holds the folder', async () => {
    const { data } = place()
    const opened = await openApp({ dataFolder: data, host: { kind: 'browser' } })
    if (!opened.ok) throw new Error(opened.error.message)
    onTestFinished(() => opened.app.close())
    const { code, out, err } = await runProcess('import', '--dry-run', '--json', telecom, '--data', data)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out)).toMatchObject([
      { file: telecom, kind: 'standards', standards: { added: 38, updated: 0, unchanged: 0 } },
    ])
  })

  it('names every fault with its line, takes the other files and ends with 1', async () => {
    const { vizit, file, call } = place()
    const broken = file(
      'broken.csv',
      ['code;industry;Уровень;Норматив, секунд;Основа', 'Плохо;bank;высший;скоро;', 'x;bank;;;nobody'].join(
        '\n',
      ),
    )
    const { code, out, err } = await vizit(
      'import',
      broken,
      file('photo.png', 'x'),
      file('cut.xlsx', 'PK\u0003\u0004'),
      telecom,
    )
    expect(code).toBe(1)
    expect(out).toBe('Стандарты: добавлено 38, обновлено 0, без изменений 0')
    for (const said of [
      '2: code:',
      '2: Уровень:',
      '2: Норматив, секунд:',
      '3: Основа:',
      'photo.png',
      'cut.xlsx',
    ]) {
      expect(err).toContain(said)
    }
    expect(await call('standards.list')).toHaveLength(38)
  })

  it('--dry-run refuses what an import would refuse', async () => {
    const { vizit, file } = place()
    const checklist = JSON.parse(readFileSync(shop, 'utf8')) as Record<string, unknown>
    await vizit('import', file('one.checklist.json', JSON.stringify({ ...checklist, revision: 4 })))
    const other = { ...checklist, revision: 4, title: { ru: 'Другой' } }
    const { code, err } = await vizit(
      'import',
      '--dry-run',
      file('two.checklist.json', JSON.stringify(other)),
      file('three.json', '{}'),
      file('four.json', '{'),
    )
    expect(code).toBe(1)
    for (const said of ['two.checklist.json: REVISION_TAKEN', 'three.json', 'four.json']) {
      expect(err).toContain(said)
    }
  })
})

describe('export', () => {
  it.each(['json', 'csv', 'xlsx'])('writes standards as %s that another folder takes', async kind => {
    const { vizit, at } = place()
    await vizit('import', bank, telecom)
    const out = at(`банк.${kind}`)
    const made = await vizit('export', '--kind', 'standards', '--industry', 'bank', '--out', out)
    expect(made).toEqual({ code: 0, out: `Файл записан: ${out}`, err: '' })
    const elsewhere = place()
    expect((await elsewhere.vizit('import', out)).out).toBe(
      'Стандарты: добавлено 74, обновлено 0, без изменений 0',
    )
    expect((await elsewhere.vizit('import', bank)).out).toBe(
      'Стандарты: добавлено 0, обновлено 0, без изменений 74',
    )
  })

  it('writes a checklist byte for byte, any revision of it, and as a form', async () => {
    const { vizit, at, file } = place()
    const checklist = JSON.parse(readFileSync(shop, 'utf8')) as Record<string, unknown>
    const second = { ...checklist, revision: undefined, title: { ru: 'Новый', en: 'New' } }
    await vizit('import', shop, file('second.checklist.json', JSON.stringify(second)))
    const written = async (name: string, out: string) => {
      expect(await vizit('export', '--kind', 'checklist', name, '--out', at(out))).toMatchObject({ code: 0 })
      return readFileSync(at(out), 'utf8')
    }
    const first = await written('telecom-shop/1', 'first.json')
    expect(JSON.parse(first)).toMatchObject({ revision: 1, title: checklist['title'] })
    expect(JSON.parse(await written('telecom-shop', 'newest.json'))).toMatchObject({ revision: 2 })
    const elsewhere = place()
    await elsewhere.vizit('import', at('first.json'))
    await elsewhere.vizit(
      'export',
      '--kind',
      'checklist',
      'telecom-shop',
      '--out',
      elsewhere.at('again.json'),
    )
    expect(readFileSync(elsewhere.at('again.json'), 'utf8')).toBe(first)
    await written('telecom-shop/1', 'form.xlsx')
    const table = await readTable(readFileSync(at('form.xlsx')), { sheet: 'survey' })
    expect(table.ok && table.value.columns).toContain('type')
    expect((await elsewhere.vizit('import', at('form.xlsx'))).code).toBe(0)
  })

  it('says why it cannot, and writes nothing', async () => {
    const { vizit, at } = place()
    await vizit('import', bank, telecom)
    const several = await vizit('export', '--kind', 'standards', '--out', at('all.json'))
    expect(several).toMatchObject({ code: 1, out: '' })
    expect(several.err).toContain('bank, telecom')
    expect((await vizit('export', '--kind', 'standards', '--industry', 'x', '--out', at('x.csv'))).code).toBe(
      1,
    )
    expect((await vizit('export', '--kind', 'checklist', 'nothing', '--out', at('x.json'))).code).toBe(1)
    expect(() => readFileSync(at('all.json'))).toThrow('ENOENT')
  })

  it.each([
    ['--out', 'x.json'],
    ['--kind', 'weather', '--out', 'x.json'],
    ['--kind', 'standards'],
    ['--kind', 'standards', '--out', 'x.pdf'],
    ['--kind', 'standards', '--out', 'x.csv', '--lang', 'fr'],
    ['--kind', 'standards', 'bank', '--out', 'x.csv'],
    ['--kind', 'checklist', '--out', 'x.json'],
    ['--kind', 'checklist', 'a/b/c', '--out', 'x.json'],
    ['--kind', 'checklist', 'a/0', '--out', 'x.json'],
    ['--kind', 'checklist', 'a', '--out', 'x.csv'],
    ['--kind', 'checklist', 'a', '--industry', 'bank', '--out', 'x.json'],
  ])('wrong usage ends with 2: %s %s %s %s %s', async (...args) => {
    expect((await place().vizit('export', ...args)).code).toBe(2)
  })
})

it('schema prints what a file of standards must look like', async () => {
  const { code, out } = await run('schema', 'standards')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    properties: { format: { const: 'vizit.standards' }, standards: { type: 'array' } },
  })
})
