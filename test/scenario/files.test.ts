import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeForm } from '../../src-main/exchange/xlsform/write-form.ts'
import { checklistSchema } from '../../src-shared/model/checklist.ts'
import { openOffice, refusal } from './office.ts'
import { everyType } from './every-type.ts'

const library = join(import.meta.dirname, '../../resources/library/bank')

describe('a file that nobody has said anything of', () => {
  it('tells by its content what it is for', async () => {
    const { client, send } = await openOffice()
    const kindOf = async (name: string, bytes: string | Uint8Array<ArrayBuffer>) =>
      (await client.files.kind({ upload: await send(name, bytes) })).kind
    expect(await kindOf('a.json', readFileSync(join(library, 'standards.json'), 'utf8'))).toBe('standards')
    expect(await kindOf('b.json', JSON.stringify(everyType))).toBe('checklist')
    expect(await kindOf('c.csv', 'Код;Название\nlesnaya;На Лесной\n')).toBe('branches')
    expect(await kindOf('d.xlsx', await writeForm(checklistSchema.parse(everyType), 'ru'))).toBe('form')
  })

  it('is named as unreadable when it is a workbook cut short', async () => {
    const { client, send } = await openOffice()
    const whole = await writeForm(checklistSchema.parse(everyType), 'ru')
    const upload = await send('cut.xlsx', whole.slice(0, 900))
    expect(await refusal(client.files.kind({ upload }))).toMatchObject({ code: 'BAD_FILE' })
  })
})
