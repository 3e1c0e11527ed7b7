import { longestText } from '../../../src-shared/model/localised-text.ts'
import type { DraftText } from '../../../src-shared/model/draft-checklist.ts'
import type { Language } from '../../../src-shared/model/settings.ts'
import type { FormRow, FormSheet } from './form-sheet.ts'
import type { LossList } from './loss-list.ts'

/** In which language of a checklist the cells of a column are; null: in none of them. */
export type Languages = (written: string | null) => Language | null

const names: Readonly<Record<Language, readonly string[]>> = {
  ru: ['ru', 'rus', 'russian', 'русский', 'рус', 'русский язык', 'на русском'],
  en: ['en', 'eng', 'english', 'английский', 'англ', 'английский язык', 'на английском'],
}

/** `Russian (ru)`, `ru`, `Русский`, `English (en-GB)`; null for any other language. */
export function languageNamed(written: string): Language | null {
  const tag = /\(\s*([a-z]{2,3})(?:[-_][\w-]+)?\s*\)\s*$/iu.exec(written)?.[1] ?? written
  const name = tag.trim().toLowerCase()
  if (names.ru.includes(name)) return 'ru'
  return names.en.includes(name) || /^en[-_]/u.test(name) ? 'en' : null
}

const texts: ReadonlySet<string> = new Set(['label', 'hint', 'guidance_hint'])

/**
 * Which languages the columns of a form are in. A column without one is in the form's default language; where that
 * is not named, Cyrillic letters decide. A form in neither language keeps its texts as English, with a loss.
 */
export function formLanguages(
  survey: FormSheet,
  others: readonly FormSheet[],
  byDefault: string,
  list: LossList,
): Languages {
  const cells = [survey, ...others]
    .flatMap(sheet => sheet.rows.flatMap(row => row.cells))
    .filter(cell => texts.has(cell.key))
  const bare = bareLanguage(
    cells.flatMap(cell => (cell.language === null ? [cell.text] : [])),
    byDefault,
  )
  const of: Languages = written => (written === null ? bare : languageNamed(written))
  const labels = cells.filter(cell => cell.key === 'label')
  const [first] = labels
  if (first === undefined || labels.some(cell => of(cell.language) !== null)) return of
  const assumed = labels.find(cell => cell.language === (byDefault || null)) ?? first
  list.add(
    { sheet: survey.name, line: 1, name: '', cells: [] },
    assumed.column,
    'languageAssumed',
    assumed.language ?? byDefault,
  )
  return written => (written === assumed.language ? 'en' : of(written))
}

function bareLanguage(bare: readonly string[], byDefault: string): Language | null {
  if (byDefault !== '' && byDefault.toLowerCase() !== 'default') return languageNamed(byDefault)
  return bare.some(text => /\p{Script=Cyrillic}/u.test(text)) ? 'ru' : 'en'
}

/** A name as the text of what has none, in the language of its letters. */
export function nameAsText(name: string): DraftText {
  return { [/\p{Script=Cyrillic}/u.test(name) ? 'ru' : 'en']: name.slice(0, longestText) }
}

const reference = /\$\{[^}]*\}/u

/**
 * The texts of a column, carried over; the first column of each language counts. A reference to an answer inside a
 * text stays as it is written, with a loss.
 */
export function takeText(row: FormRow, key: string, languages: Languages, list: LossList): DraftText {
  const text: DraftText = {}
  for (const cell of row.cells) {
    if (cell.key !== key || cell.taken) continue
    const language = languages(cell.language)
    if (language === null) continue
    if (text[language] !== undefined) {
      // The same words twice lose nothing.
      cell.taken = text[language] === cell.text
      continue
    }
    cell.taken = true
    if (reference.test(cell.text)) list.add(row, cell.column, 'textReference', cell.text)
    if (cell.text.length > longestText) list.add(row, cell.column, 'textCut', cell.text)
    text[language] = plainReferences(cell.text.slice(0, longestText))
  }
  return text
}

/** Keeps readers of forms from taking `${…}` of a text for a reference: a word joiner, which nobody sees. */
export function guardReferences(text: string): string {
  return text.replaceAll('${', '$\u2060{')
}

function plainReferences(text: string): string {
  return text.replaceAll('$\u2060{', '${')
}
