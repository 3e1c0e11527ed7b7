import { wordsOf } from '../search/search-terms.ts'

/** A comment under another question of the visit. */
export interface OtherComment {
  readonly question: string
  readonly text: string
}

/** Fewer words are the same by chance: «Чек не дали». */
const fewestWords = 4
/** From this share of common words in the same order on, two comments count as one. */
const nearlyEqual = 0.85

/**
 * The question whose comment says the same, case, marks and ё aside; null when there is none. Nearly the same is
 * 85 % of the words in the same order: a changed minute or window does not make it another comment.
 */
export function findCopied(text: string, others: readonly OtherComment[]): string | null {
  const words = wordsOf(text)
  if (words.length < fewestWords) return null
  for (const { question, text: other } of others) {
    if (isCopy(words, wordsOf(other))) return question
  }
  return null
}

function isCopy(one: readonly string[], other: readonly string[]): boolean {
  const sum = one.length + other.length
  // The best possible share: all of the shorter one is in the longer one.
  if ((2 * Math.min(one.length, other.length)) / sum < nearlyEqual) return false
  if (one.length === other.length && one.every((word, i) => word === other[i])) return true
  // Long before the table below is filled most pairs differ too much.
  const known = new Set(other)
  if ((2 * one.filter(word => known.has(word)).length) / sum < nearlyEqual) return false
  return (2 * longestCommon(one, other)) / sum >= nearlyEqual
}

/** Length of the longest common subsequence. */
function longestCommon(one: readonly string[], other: readonly string[]): number {
  let above = new Uint32Array(other.length + 1)
  for (const word of one) {
    const row = new Uint32Array(other.length + 1)
    other.forEach((it, i) => {
      row[i + 1] = it === word ? (above[i] ?? 0) + 1 : Math.max(row[i] ?? 0, above[i + 1] ?? 0)
    })
    above = row
  }
  return above[other.length] ?? 0
}
