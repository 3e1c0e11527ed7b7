import type { Hint } from './hint.ts'
import type { ReadText, Word } from './read-text.ts'
import {
  copulas,
  greetedParts,
  hollowVerbs,
  judged,
  longestVerdict,
  strongVerdictForms,
  strongVerdicts,
  weakVerdicts,
} from './verdict-words.ts'
import { listed, stemOf, stemsOf } from './word-stem.ts'

const strong = stemsOf(strongVerdicts)
const strongForms = new Set(listed(strongVerdictForms))
const weak = stemsOf(weakVerdicts)
const judgedStems = stemsOf(judged)
const hollow = new Set(listed(hollowVerbs))
const linking = new Set(listed(copulas))
const greeted = new Set(listed(greetedParts))
const liking = new Set(listed('понравилось понравился понравилась понравились'))
const likedBy = new Set(listed('мне все не очень'))
/** How far from the verdict stands what it is passed on, in words. */
const reach = 3

/** Verdicts in sentences that neither show nor stand beside what was seen or heard. */
export function findVerdicts({ text, words, observed }: ReadText): Hint[] {
  const sentences = Map.groupBy(
    words.map((word, at) => ({ word, at })),
    ({ word }) => word.sentence,
  )
  return [...sentences].flatMap(([sentence, inside]) => {
    if (inside.length > longestVerdict) return []
    if ([-1, 0, 1].some(step => observed[sentence + step] === true)) return []
    const found = inside.find(({ at }) => isVerdict(words, at))
    if (found === undefined) return []
    const { from, to } = spanOf(words, found.at)
    return [{ kind: 'opinion' as const, from, to, words: text.slice(from, to) }]
  })
}

function isVerdict(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (word === undefined || word.quoted) return false
  const { form } = word
  if (liking.has(form)) return likedBy.has(words[at - 1]?.form ?? '')
  const stem = stemOf(form)
  if (strong.has(stem) || strongForms.has(form)) return true
  if (!weak.has(stem) || greeted.has(words[at + 1]?.form ?? '')) return false
  const near = around(words, at)
  // How something was done says nothing only beside a verb that says nothing itself.
  if (isAdverb(form)) {
    return near.some(one => hollow.has(one.form)) || isEmptyPraise(near)
  }
  if (near.some(one => judgedStems.has(stemOf(one.form)))) return true
  return near.some(one => hollow.has(one.form))
}

/** «Всё было хорошо»: neither who nor what. */
function isEmptyPraise(near: readonly Word[]): boolean {
  return (
    near.some(one => one.form === 'все') && near.every(one => one.form === 'все' || linking.has(one.form))
  )
}

function around(words: readonly Word[], at: number): Word[] {
  const { sentence = 0 } = words[at] ?? {}
  return words
    .slice(Math.max(0, at - reach), at + reach + 1)
    .filter(one => one.sentence === sentence && one !== words[at])
}

const isAdverb = (form: string) => /(?:[а-я]о|[a-z]ly)$/u.test(form) && form !== 'friendly'

/** The verdict with the hollow words right beside it: «отлично обслужили», "great service". */
function spanOf(words: readonly Word[], at: number): { from: number; to: number } {
  const word = words[at]
  const next = words[at + 1]
  const before = words[at - 1]
  const joins = (one: Word | undefined) =>
    one !== undefined &&
    one.sentence === word?.sentence &&
    (hollow.has(one.form) ||
      judgedStems.has(stemOf(one.form)) ||
      (liking.has(word?.form ?? '') && likedBy.has(one.form)))
  return {
    from: (joins(before) ? before?.from : word?.from) ?? 0,
    to: (joins(next) ? next?.to : word?.to) ?? 0,
  }
}
