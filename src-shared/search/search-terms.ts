import { stemmer as englishStem } from '@orama/stemmers/english'
import { stemmer as russianStem } from '@orama/stemmers/russian'

/** Shorter stems stand for too many words to be sought by their beginning. */
const shortestStem = 3
/** Shorter words begin with «по» by chance more often than as a prefix of a verb. */
const shortestPrefixed = 8

/** The words of a text: letters and digits, in lower case, ё as е, which people leave out when they search. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** Under which terms a word of a record is found: itself, its stem, and that of the verb without its «по». */
export function termsOfWord(word: string): string[] {
  const terms = [word, stemOf(word)]
  if (word.length >= shortestPrefixed && word.startsWith('по')) terms.push(stemOf(word.slice(2)))
  return [...new Set(terms)]
}

/** What a word of a query is sought by: its beginning as it is typed so far, and its stem. */
export function termsOfQueryWord(word: string): string[] {
  const stem = stemOf(word)
  return stem === word || stem.length < shortestStem ? [word] : [word, stem]
}

function stemOf(word: string): string {
  if (/^[а-я]+$/u.test(word)) return russianStem(word)
  return /^[a-z]+$/u.test(word) ? englishStem(word) : word
}
