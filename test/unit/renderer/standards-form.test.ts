import { describe, expect, it } from 'vitest'
import { translator } from '../../../src-shared/messages/translator.ts'
import { isVariant, resolveStandard } from '../../../src-shared/model/resolve-standard.ts'
import { newMomentCode, momentsOf } from '../../../src-renderer/screens/standard/moments-of.ts'
import {
  proposeStandardCode,
  proposeVariantCode,
} from '../../../src-renderer/screens/standard/propose-standard-code.ts'
import { revisionDifferences } from '../../../src-renderer/screens/standard/revision-differences.ts'
import {
  standardFormSchema,
  type FormRules,
} from '../../../src-renderer/screens/standard/standard-form-schema.ts'
import {
  blankForm,
  formOf,
  standardOf,
  untranslated,
} from '../../../src-renderer/screens/standard/standard-form-values.ts'
import { variantDocument } from '../../../src-renderer/screens/standard/variant-document.ts'
import { libraryDocuments, libraryLine, libraryLines } from './standards-library.ts'

const t = translator('ru')
const line = libraryLine('bank.waiting.queue')
const form = formOf(line.standard, line)
const rules: FormRules = { taken: new Set<string>(), places: null }

/** Where the form is refused, by field. */
function faultsOf(changes: Partial<typeof form>, more = rules) {
  const read = standardFormSchema(t, more).safeParse({ ...form, ...changes })
  return read.success ? [] : read.error.issues.map(({ path }) => path.join('.'))
}

describe('the form of a standard', () => {
  it('gives every standard of the library back as it was', () => {
    const changed = libraryLines.filter(one => {
      const back = standardOf(formOf(one.standard, one), one.standard)
      return JSON.stringify(back && sorted(back)) !== JSON.stringify(sorted(one.standard))
    })
    expect(changed.map(one => one.standard.code)).toEqual([])
    expect(
      libraryLines.flatMap(one =>
        standardFormSchema(t, rules).safeParse(formOf(one.standard, one)).success ? [] : [one.standard.code],
      ),
    ).toEqual([])
  })

  it('says where it is not filled in', () => {
    expect(faultsOf({})).toEqual([])
    expect(faultsOf({ text: { ru: ' ', en: '' } })).toEqual(['text.ru'])
    expect(faultsOf({ text: { ru: '', en: 'Greeted' } })).toEqual([])
    expect(faultsOf({ criterion: '', industry: ' ' })).toEqual(['industry', 'criterion'])
    expect(faultsOf({ code: 'Код' })).toEqual(['code'])
    expect(faultsOf({}, { ...rules, taken: new Set([form.code]) })).toEqual(['code'])
  })

  it.each([
    ['3:00', 180],
    ['1:02:03', 3723],
    ['45', 45],
    ['', undefined],
  ])('reads the target %s', (target, seconds) => {
    expect(faultsOf({ target })).toEqual([])
    expect(standardOf({ ...form, target }, line.standard)?.target).toBe(seconds)
  })

  it.each(['0:00', '3:99', 'три минуты', '-1', '9999:00:00'])('refuses the target %s', target => {
    expect(faultsOf({ target })).toEqual(['target'])
  })

  it('refuses a day that does not exist', () => {
    expect(faultsOf({ reviewBy: '2027-02-30' })).toEqual(['reviewBy'])
    expect(standardOf({ ...form, reviewBy: '' }, line.standard)).not.toHaveProperty('reviewBy')
  })

  it('counts texts of one language', () => {
    expect(untranslated(form)).toBe(0)
    expect(untranslated(blankForm)).toBe(0)
    expect(untranslated({ ...form, good: { ru: 'Видно', en: ' ' }, text: { ru: '', en: 'Seen' } })).toBe(2)
  })

  it('refuses a new variant where its base or another variant already is', () => {
    const places = new Set([`${form.channel} ${form.segment}`])
    expect(faultsOf({}, { ...rules, places })).toEqual(['channel'])
    expect(faultsOf({ channel: 'social' }, { ...rules, places })).toEqual([])
  })
})

describe('a variant', () => {
  it('holds only what differs: the variants of the library come back as they were', () => {
    const variants = libraryDocuments.filter(isVariant)
    expect(variants.length).toBeGreaterThan(0)
    const changed = variants.filter(variant => {
      const { standard } = libraryLine(variant.code)
      const back = standardOf(formOf(standard, { industry: 'bank', status: 'active' }), standard)
      const document = back && variantDocument(back, libraryLine(variant.base).standard)
      return JSON.stringify(document && sorted(document)) !== JSON.stringify(sorted(variant))
    })
    expect(changed.map(({ code }) => code)).toEqual([])
  })

  it('takes away what the base says, and follows it in all else', () => {
    const whole = { ...line.standard, code: 'bank.waiting.queue.phone', channel: 'phone' as const }
    const { target: _, ...untimed } = whole
    const variant = variantDocument(untimed, line.standard)
    expect(variant).toEqual({ code: whole.code, base: line.standard.code, channel: 'phone', target: null })
    expect(resolveStandard(variant, () => line.standard)).toEqual(untimed)
    const louder = { ...line.standard, good: { ru: 'Иначе' } }
    expect(resolveStandard(variant, () => louder)?.good).toEqual({ ru: 'Иначе' })
  })

  it('says no to N/A where the base says yes', () => {
    const base = { ...line.standard, naAllowed: true }
    const back = standardOf({ ...formOf(base, line), naAllowed: false }, base)
    const variant = back && variantDocument({ ...back, segment: 'vip' }, base)
    expect(variant?.naAllowed).toBeNull()
    expect(variant && resolveStandard(variant, () => base)?.naAllowed).toBeUndefined()
  })
})

describe('codes', () => {
  it('follow industry, moment and the first words', () => {
    const written = { ...form, text: { ru: 'Ожидание было недолгим', en: '' } }
    expect(proposeStandardCode(written, new Set())).toBe('bank.waiting.ozhidanie-bylo-nedolgim')
    expect(proposeStandardCode(written, new Set(['bank.waiting.ozhidanie-bylo-nedolgim']))).toBe(
      'bank.waiting.ozhidanie-bylo-nedolgim-2',
    )
    expect(proposeStandardCode(blankForm, new Set())).toBe('')
  })

  it('of a variant say what sets it apart', () => {
    const base = { code: 'a.b', channel: 'inPerson', segment: 'standard' }
    const variant = { ...form, channel: 'chat', segment: 'Ночные гости' }
    expect(proposeVariantCode(base, variant, new Set())).toBe('a.b.chat.nochnye-gosti')
  })

  it('of a new moment are none of its industry', () => {
    const moments = momentsOf(libraryLines, 'bank', 'ru')
    expect(new Set(moments.map(({ code }) => code)).size).toBe(moments.length)
    const titles = moments.map(({ title }) => title.ru ?? '')
    expect(titles).toEqual(titles.toSorted(new Intl.Collator('ru', { numeric: true }).compare))
    expect(newMomentCode({ ru: 'Вход', en: 'Entrance' }, moments)).toBe('entrance-2')
    expect(newMomentCode({ ru: '…', en: '' }, [])).toBe('moment')
  })
})

describe('the history of a standard', () => {
  const revision = (number: number, changes: object) => ({
    revision: number,
    at: '2026-11-22T10:00:00.000Z',
    author: 'Анна',
    industry: 'bank',
    status: 'active' as const,
    document: line.standard,
    ...changes,
  })

  it('tells what changed, texts language by language', () => {
    const before = revision(1, {})
    const text = { ...line.standard.text, en: 'Another text' }
    const { target: _, ...untimed } = line.standard
    const after = revision(2, { document: { ...untimed, text, level: 'wow' }, status: 'retired' })
    expect(revisionDifferences(before, after, t, 'ru')).toEqual([
      { field: 'text', language: 'en', before: line.standard.text.en, after: 'Another text' },
      { field: 'level', language: null, before: 'ожидаемый', after: 'сверх ожиданий' },
      { field: 'target', language: null, before: '10:00', after: null },
      { field: 'status', language: null, before: 'действует', after: 'снят' },
    ])
    expect(revisionDifferences(before, before, t, 'ru')).toEqual([])
  })
})

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  )
}
