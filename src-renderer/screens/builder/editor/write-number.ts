import type { Language } from '../../../../src-shared/model/settings.ts'

/** A number as it is typed: no grouping, a comma in Russian. */
export function writeNumber(value: number, language: Language): string {
  return language === 'ru' ? String(value).replace('.', ',') : String(value)
}
