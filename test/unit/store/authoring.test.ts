import { describe, expect, it } from 'vitest'
import { draftChecklistSchema } from '../../../src-shared/model/draft-checklist.ts'
import { createDraft } from '../../../src-main/store/begin-draft.ts'
import { discardDraft, findDraft, listDrafts, saveDraft } from '../../../src-main/store/drafts.ts'
import { StoreFailure } from '../../../src-main/store/fault.ts'
import { previewStandards } from '../../../src-main/store/import-standards.ts'
import { saveStandard, setStandardStatus } from '../../../src-main/store/save-standard.ts'
import { standardThen } from '../../../src-main/store/standard-then.ts'
import { findStandard, listStandards } from '../../../src-main/store/standards.ts'
import { emptyFolder, faultOf, opened, standard, value } from './data-folder.ts'

const industry = 'bank'
const text = (ru: string) => ({ ...standard, text: { ru } })
const phone = { code: 'bank.greeting.phone', base: 'bank.greeting', channel: 'phone' } as const

const blank = draftChecklistSchema.parse({
  code: 'branch',
  title: { ru: 'Отделение' },
  scoring: { method: 'points', bonusCap: true, bands: [] },
  moments: [],
  taken: {},
})

function raised(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  throw new Error('was not refused')
}

describe('revisions of a standard', () => {
  it('never change and never go away', () => {
    const { writer } = opened(emptyFolder())
    value(saveStandard(writer, { document: standard, industry, revision: null }, 'Анна'))
    const changed = () => writer.db.exec(`UPDATE standard SET author = 'Никто'`)
    expect(changed).toThrow('a revision of a standard never changes')
    expect(() => writer.db.exec('DELETE FROM standard')).toThrow('a revision of a standard is never deleted')
  })

  it('stand as they were at a time; a variant with the base of that time', () => {
    const { writer } = opened(emptyFolder())
    const times = [
      value(saveStandard(writer, { document: text('первая'), industry, revision: null }, 'Анна')).changedAt,
      value(saveStandard(writer, { document: phone, industry, revision: null }, 'Анна')).changedAt,
      value(saveStandard(writer, { document: text('вторая'), industry, revision: 1 }, 'Анна')).changedAt,
    ]
    const [first = '', , third = ''] = times
    const then = (code: string, at: string) => standardThen(writer, code, at)?.text.ru ?? null
    expect(then('bank.greeting', first)).toBe('первая')
    expect(then('bank.greeting', third)).toBe('вторая')
    expect(then('bank.greeting', '2000-01-01T00:00:00.000Z')).toBe('первая')
    expect(then(phone.code, first)).toBe('первая')
    expect(then(phone.code, third)).toBe('вторая')
    expect(then('no.such', third)).toBeNull()
  })

  it('change their status alone', () => {
    const { writer } = opened(emptyFolder())
    value(saveStandard(writer, { document: standard, industry, revision: null, status: 'draft' }, 'Анна'))
    expect(value(setStandardStatus(writer, standard.code, 'active', 'Пётр'))).toMatchObject({
      revision: 2,
      status: 'active',
      author: 'Пётр',
    })
    expect(value(setStandardStatus(writer, standard.code, 'active', 'Пётр')).revision).toBe(2)
    expect(findStandard(writer, standard.code)?.revisions.map(({ status }) => status)).toEqual([
      'active',
      'draft',
    ])
  })

  it('of which one is not of its shape fail with a value that says so', () => {
    const { writer } = opened(emptyFolder())
    value(saveStandard(writer, { document: standard, industry, revision: null }, 'Анна'))
    writer.db.exec(`DROP TRIGGER standard_stays; UPDATE standard SET document = '{"code":"bank.greeting"}'`)
    expect(raised(() => listStandards(writer))).toBeInstanceOf(StoreFailure)
  })
})

describe('a preview of standards', () => {
  it('tells the fields by what they would be, also where a whole standard becomes a variant', () => {
    const { writer } = opened(emptyFolder())
    value(saveStandard(writer, { document: standard, industry, revision: null }, 'Анна'))
    const own = { ...standard, code: phone.code, channel: 'phone', level: 'wow' } as const
    value(saveStandard(writer, { document: own, industry, revision: null }, 'Анна'))
    expect(previewStandards(writer, [{ document: phone, industry }]).rows).toMatchObject([
      { index: 0, change: 'updated', fields: ['level'] },
    ])
    expect(previewStandards(writer, [{ document: standard, industry: 'telecom' }]).rows).toMatchObject([
      { change: 'updated', fields: [] },
    ])
    expect(
      previewStandards(writer, [{ document: standard, industry, status: 'retired' }]).rows,
    ).toMatchObject([{ change: 'updated', fields: [] }])
  })

  it('names every variant that has no base, by its place', () => {
    const { writer } = opened(emptyFolder())
    const lost = { ...phone, code: 'lost', base: 'nowhere' }
    const { rows, faults } = previewStandards(writer, [
      { document: lost, industry },
      { document: phone, industry },
      { document: standard, industry },
      { document: { ...phone, code: 'deep', base: phone.code }, industry },
    ])
    expect(rows.map(({ index }) => index)).toEqual([1, 2])
    expect(faults.map(({ index, fault }) => [index, fault.code])).toEqual([
      [0, 'baseUnknown'],
      [1, 'baseHasVariants'],
      [3, 'baseIsVariant'],
    ])
  })
})

describe('a draft', () => {
  it('goes up by a version with every save, and only from the newest', () => {
    const { writer } = opened(emptyFolder())
    const { id } = value(createDraft(writer, blank))
    expect(value(saveDraft(writer, id, 1, { ...blank, title: {} })).version).toBe(2)
    expect(faultOf(saveDraft(writer, id, 1, blank))).toEqual({ code: 'CHANGED_MEANWHILE' })
    expect(findDraft(writer, id)).toMatchObject({ version: 2, title: {}, document: { title: {} } })
    expect(faultOf(saveDraft(writer, 'no-such', 1, blank))).toMatchObject({
      code: 'NOT_FOUND',
      kind: 'draft',
    })
  })

  it('may have a code that others have while it is written, or none', () => {
    const { writer } = opened(emptyFolder())
    value(createDraft(writer, blank))
    const other = value(createDraft(writer, { ...blank, code: 'other' }))
    value(saveDraft(writer, other.id, 1, blank))
    value(createDraft(writer, { ...blank, code: '' }))
    value(createDraft(writer, { ...blank, code: '' }))
    expect(listDrafts(writer).map(({ code }) => code)).toEqual(['', '', 'branch', 'branch'])
  })

  it('that is not of its shape fails with a value that says so', () => {
    const { writer } = opened(emptyFolder())
    const { id } = value(createDraft(writer, blank))
    writer.db.exec(`UPDATE checklist_draft SET document = '{}'`)
    expect(raised(() => findDraft(writer, id))).toMatchObject({ fault: { code: 'STORE_DAMAGED' } })
  })

  it('that was discarded is swept when the store opens', () => {
    const folder = emptyFolder()
    const store = opened(folder)
    const kept = value(createDraft(store.writer, blank))
    const gone = value(createDraft(store.writer, { ...blank, code: 'other' }))
    value(discardDraft(store.writer, gone.id))
    store.close()
    const { writer } = opened(folder)
    expect(writer.db.prepare('SELECT uid FROM checklist_draft').pluck().all()).toEqual([kept.id])
  })
})
