import { describe, expect, it } from 'vitest'
import { translator } from '../../../src-shared/messages/translator.ts'
import {
  assignmentFormSchema,
  assignmentValues,
  changeOf,
} from '../../../src-renderer/screens/wave/assignment-values.ts'

const visit = {
  id: '018f0000-0000-7000-8000-000000000001',
  assigned: true,
  branch: '018f0000-0000-7000-8000-000000000002',
  shopper: 'Чибис',
  checklist: { code: 'bank', revision: 3 },
  scenario: { ru: 'Спросите о вкладе' },
  from: '2026-11-01',
  to: '2026-11-15',
  fee: { amount: 1500.5, currency: 'KZT' },
  handedOut: null,
  withdrawn: null,
  again: false,
  audit: null,
}
const schema = assignmentFormSchema(translator('ru'))
const begun = assignmentValues(visit, 'RUB', 'ru')
const faults = (change: object) =>
  schema
    .safeParse({ ...begun, ...change })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)

describe('the form of an assignment', () => {
  it('shows what it has and gives the same back', () => {
    expect(begun).toMatchObject({
      fee: '1500,5',
      currency: 'KZT',
      scenario: { ru: 'Спросите о вкладе', en: '' },
    })
    expect(changeOf(schema.parse(begun))).toEqual({
      checklist: 'bank',
      scenario: { ru: 'Спросите о вкладе' },
      from: '2026-11-01',
      to: '2026-11-15',
      fee: { amount: 1500.5, currency: 'KZT' },
    })
  })

  it('leaves an empty fee to the wave, and an empty scenario out', () => {
    const empty = { ...begun, fee: ' ', scenario: { ru: ' ', en: '' } }
    expect(changeOf(schema.parse(empty))).toMatchObject({ fee: null, scenario: null })
  })

  it('says what is wrong beside its field', () => {
    expect(faults({ fee: 'сто' })).toEqual(['fee: Сумма больше нуля, не больше 1 000 000'])
    expect(faults({ currency: '' })).toEqual(['currency: Три латинские буквы, например RUB'])
    expect(faults({ to: '2026-10-31' })).toEqual(['to: Конец раньше начала'])
    expect(faults({ from: '' })?.[0]).toMatch(/^from: /u)
  })
})
