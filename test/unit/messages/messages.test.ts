import { describe, expect, it } from 'vitest'
import { errors } from '../../../src-shared/contract/errors.ts'
import { en } from '../../../src-shared/messages/en/index.ts'
import { ru } from '../../../src-shared/messages/ru/index.ts'
import { translator } from '../../../src-shared/messages/translator.ts'
import { faultCodes } from '../../../src-shared/model/fault.ts'

/** Every text with its key, dotted. */
function textsOf(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[path + key, value] satisfies [string, string]]
      : typeof value === 'object' && value !== null
        ? textsOf(value, `${path}${key}.`)
        : [],
  )
}

const russian = new Map(textsOf(ru))
const english = new Map(textsOf(en))
const plural = /_(one|few|many|other)$/
const variables = (text: string) => new Set(text.match(/\{\{\w+\}\}/g))

/** Names that are written alike in every language. */
const names =
  /\b(Vizit|Enter|Ctrl|Esc|SHA-256|Letter|English|PDF|CSV|JSON|XLSX|XLSForm|SERVQUAL|NPS)\b|\{\{\w+\}\}/g

describe('the words of the app', () => {
  it('have the same keys in both languages', () => {
    const withoutRussianForms = [...russian.keys()].filter(key => !/_(few|many)$/.test(key))
    expect([...english.keys()].toSorted()).toEqual(withoutRussianForms.toSorted())
  })

  it('name the same variables in both languages', () => {
    const differing = [...english].filter(([key, text]) => {
      const other = variables(russian.get(key) ?? '')
      // A plural may say "one file" without the number.
      if (plural.test(key)) return [...variables(text)].some(one => !other.has(one) && one !== '{{count}}')
      return [...variables(text)].toSorted().join() !== [...other].toSorted().join()
    })
    expect(differing).toEqual([])
  })

  it('have all plural forms of their language', () => {
    const stems = (words: ReadonlyMap<string, string>) =>
      new Set([...words.keys()].filter(key => plural.test(key)).map(key => key.replace(plural, '')))
    const lacking = (words: ReadonlyMap<string, string>, forms: readonly string[]) =>
      [...stems(words)].flatMap(stem =>
        forms.filter(form => !words.has(`${stem}_${form}`)).map(form => `${stem}_${form}`),
      )
    expect(stems(russian).size).toBeGreaterThan(10)
    expect(lacking(russian, ['one', 'few', 'many', 'other'])).toEqual([])
    expect(lacking(english, ['one', 'other'])).toEqual([])
  })

  it('choose the form by the number', () => {
    const t = translator('ru')
    expect([1, 2, 5, 11, 21, 104].map(count => t('home.drafts.answered', { count }))).toEqual([
      'дан 1 ответ',
      'дано 2 ответа',
      'дано 5 ответов',
      'дано 11 ответов',
      'дан 21 ответ',
      'дано 104 ответа',
    ])
  })

  it('are translated: Russian has Cyrillic letters, English has none', () => {
    const untranslated = [...russian].filter(
      ([, text]) => !/[а-яё]/i.test(text) && /[a-z]{2}/i.test(text.replaceAll(names, '')),
    )
    expect(untranslated.map(([key, text]) => `${key}: ${text}`)).toEqual([])
    const russianInEnglish = [...english].filter(
      ([key, text]) => /[а-яё]/i.test(text) && key !== 'values.language.ru',
    )
    expect(russianInEnglish.map(([key, text]) => `${key}: ${text}`)).toEqual([])
  })

  it('are not empty, do not shout and do not beg', () => {
    const all = [...russian, ...english]
    const found = (pattern: RegExp) =>
      all.filter(([, text]) => pattern.test(text)).map(([key, text]) => `${key}: ${text}`)
    expect(found(/^\s*$/)).toEqual([])
    expect(found(/!/)).toEqual([])
    expect(found(/пожалуйста|please/i)).toEqual([])
    expect(found(/TODO|FIXME|lorem|\bxxx\b/i)).toEqual([])
    expect(found(/\s--\s|\.\.\./)).toEqual([])
  })

  it('use the quotation marks of their language', () => {
    const straight = (words: ReadonlyMap<string, string>) => [...words].filter(([, text]) => /["]/.test(text))
    expect(straight(russian)).toEqual([])
    expect([...english].filter(([, text]) => /[«»]/.test(text))).toEqual([])
    expect([...russian].filter(([, text]) => /[“”]/.test(text))).toEqual([])
  })

  it('explain every code an act can be refused with', () => {
    const parts = Object.keys(errors).flatMap(code =>
      ['what', 'safe', 'next'].map(part => `errors.${code}.${part}`),
    )
    expect(parts.filter(key => !russian.has(key))).toEqual([])
    expect(faultCodes.filter(code => !russian.has(`faults.${code}`))).toEqual([])
  })
})
