import type { Language } from '../../src-shared/model/settings.ts'

/** What a spreadsheet of the language expects between cells: where the comma is in numbers, it can't be here. */
export const separators: Readonly<Record<Language, string>> = { ru: ';', en: ',' }

export const knownSeparators = [';', ',', '\t'] as const

/** The separator that splits the first line most, quoted parts left out; the semicolon when none does. */
export function separatorOf(text: string): string {
  const counts = new Map<string, number>(knownSeparators.map(separator => [separator, 0]))
  let quoted = false
  let begun = false
  for (const letter of text) {
    if (letter === '"') quoted = !quoted
    if (quoted) continue
    if (letter === '\n' || letter === '\r') {
      if (begun) break
      continue
    }
    begun = true
    const count = counts.get(letter)
    if (count !== undefined) counts.set(letter, count + 1)
  }
  return knownSeparators.reduce((best, next) =>
    (counts.get(next) ?? 0) > (counts.get(best) ?? 0) ? next : best,
  )
}
