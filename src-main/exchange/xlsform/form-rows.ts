import type { LocalisedText } from '../../../src-shared/model/localised-text.ts'
import type { Language } from '../../../src-shared/model/settings.ts'
import type { Cell, Sheet } from '../workbook/sheet.ts'
import { guardReferences } from './form-languages.ts'

/** A row to be written, by column; what is left out stays empty. */
export type Columns = Readonly<Record<string, string | number | undefined>>

const languageNames: Readonly<Record<Language, string>> = { ru: 'Russian (ru)', en: 'English (en)' }

/** As forms name a language in headings and settings. */
export function languageName(language: Language): string {
  return languageNames[language]
}

export function textColumn(column: string, language: Language): string {
  return `${column}::${languageNames[language]}`
}

/** A text in the languages of the form, one column each. */
export function textColumns(
  column: string,
  text: LocalisedText | undefined,
  languages: readonly Language[],
): Columns {
  return Object.fromEntries(
    languages.flatMap(language => {
      const words = text?.[language]
      return words === undefined ? [] : [[textColumn(column, language), guardReferences(words)]]
    }),
  )
}

/** A sheet with these headings; of the last ones (`spare`), those that no row fills are left out. */
export function sheetOf(
  name: string,
  headings: readonly string[],
  spare: readonly string[],
  rows: readonly Columns[],
): Sheet {
  const filled = spare.filter(column => rows.some(row => row[column] !== undefined))
  const columns = [...headings, ...filled]
  return { name, rows: [columns, ...rows.map(row => columns.map((column): Cell => row[column] ?? null))] }
}
