import type { Language } from '../model/settings.ts'

const locales = { ru: 'ru-RU', en: 'en-GB' } as const
const types = { and: 'conjunction', or: 'disjunction' } as const

/** «а, б и в», "a, b or c". */
export function listText(items: readonly string[], word: 'and' | 'or', language: Language): string {
  return new Intl.ListFormat(locales[language], { type: types[word] }).format(items)
}
