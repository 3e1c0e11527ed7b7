import { stemmer as englishStem } from '@orama/stemmers/english'
import { stemmer as russianStem } from '@orama/stemmers/russian'

/** The stem of one word in lower case with ё as е; the language is that of its letters. */
export function stemOf(form: string): string {
  if (/^[а-я-]+$/u.test(form)) return russianStem(form)
  return /^[a-z'-]+$/u.test(form) ? englishStem(form) : form
}

/** The stems of a list of words. */
export function stemsOf(words: string): ReadonlySet<string> {
  return new Set(listed(words).map(stemOf))
}

/** A list of words written as one text. */
export function listed(words: string): readonly string[] {
  return words.trim().split(/\s+/)
}
