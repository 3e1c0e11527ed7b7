import type { Hint, HintKind } from './hint.ts'
import { factsAfterDegree, looseWords, speechOpeners, speechVerbs } from './loose-words.ts'
import type { ReadText, Word } from './read-text.ts'
import { listed, stemOf, stemsOf } from './word-stem.ts'

interface Phrase {
  readonly kind: HintKind
  readonly words: readonly string[]
  /** Counts only where commas or the edge of the sentence stand around it. */
  readonly apart: boolean
}

// By the first word, the longest phrase first.
const phrases = new Map<string, Phrase[]>()
const stems = new Map<string, HintKind>()
for (const { kind, exact, forms = '' } of looseWords) {
  for (const entry of listed(exact)) {
    const apart = entry.startsWith(',')
    const words = entry.replaceAll(',', '').split('_')
    const [first = ''] = words
    phrases.set(
      first,
      [...(phrases.get(first) ?? []), { kind, words, apart }].toSorted(
        (one, other) => other.words.length - one.words.length,
      ),
    )
  }
  if (forms !== '') for (const stem of stemsOf(forms)) stems.set(stem, kind)
}

const notDegree = stemsOf(factsAfterDegree)
const speaking = new Set(listed(speechVerbs))
const opening = new Set(listed(speechOpeners))
const units = /^(?:мин|минут\p{L}*|сек|секунд\p{L}*|час\p{L}*|minutes?|min|seconds?|sec|hours?)$/u
/** Words between a verb of speech and what opens its content: «сказал мне спокойно, что…». */
const speechReach = 4

/** Guesses, generalisations, degrees and vague times in the shopper's own words. */
export function findLoose(read: ReadText): Hint[] {
  const { text, words } = read
  const told = toldWords(words)
  const hints: Hint[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined || word.quoted || told.has(at)) continue
    const found = match(words, at)
    if (found === null || isFact(read, found.kind, at + found.length)) continue
    const to = words[at + found.length - 1]?.to ?? word.to
    hints.push({ kind: found.kind, from: word.from, to, words: text.slice(word.from, to) })
    at += found.length - 1
  }
  return hints
}

function match(words: readonly Word[], at: number): { kind: HintKind; length: number } | null {
  const first = words[at]
  if (first === undefined) return null
  for (const { kind, words: wanted, apart } of phrases.get(first.form) ?? []) {
    const last = words[at + wanted.length - 1]
    const whole = wanted.every((form, i) => {
      const word = words[at + i]
      return word?.form === form && word.sentence === first.sentence && !word.quoted
    })
    if (!whole || last === undefined) continue
    if (apart && !(first.openBefore && last.openAfter)) continue
    return { kind, length: wanted.length }
  }
  const kind = stems.get(stemOf(first.form))
  return kind === undefined ? null : { kind, length: 1 }
}

/** A degree of a limit, or a time whose length is given. */
function isFact({ words, observed }: ReadText, kind: HintKind, next: number): boolean {
  const sentence = words[next - 1]?.sentence ?? 0
  if (kind === 'degree') {
    const after = words[next]
    return after !== undefined && notDegree.has(stemOf(after.form))
  }
  if (kind !== 'vague') return false
  return observed[sentence] === true || words.some(one => one.sentence === sentence && units.test(one.form))
}

/** Places of words that tell what somebody said. */
function toldWords(words: readonly Word[]): ReadonlySet<number> {
  const told = new Set<number>()
  words.forEach(({ form, sentence }, at) => {
    if (!speaking.has(form)) return
    const near = words.slice(at + 1, at + 1 + speechReach)
    const opener = near.findIndex(one => one.sentence === sentence && opening.has(one.form))
    if (opener < 0) return
    for (let i = at + 1 + opener; words[i]?.sentence === sentence; i += 1) told.add(i)
  })
  return told
}
