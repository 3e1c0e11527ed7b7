import type { Flag } from '../../model/flag.ts'
import { wordsOf } from '../../search/search-terms.ts'
import type { FlaggedVisit, Neighbours } from './flagged-visit.ts'
import { uniqueRefs } from './unique-refs.ts'

/** Shorter sentences are the same by chance: «Чек не дали, извинились». */
const fewestWords = 6

/** How much marks and spaces may add to the same words, in characters. */
const slack = 20
const shareOfMarks = 0.2

/** What a comment is compared by; '' for one that is too short. Case, marks and ё do not matter, figures do. */
function comparedWords(text: string): string {
  const words = wordsOf(text)
  return words.length < fewestWords ? '' : words.join(' ')
}

/** Characters in which a first or a last word is found. */
const endLength = 40

/** The first and the last word: what differs there need not be read whole. */
function endsOf(text: string): string {
  const first = wordsOf(text.slice(0, endLength)).at(0) ?? ''
  const last = wordsOf(text.slice(-endLength)).at(-1) ?? ''
  return `${first.slice(0, 8)} ${last.slice(-8)}`
}

/**
 * A comment, or the narrative, says word for word what the same shopper said under the same question of another visit.
 * Reasons for N/A repeat by nature and are left out.
 */
export function commentCopied(
  { answers, narrative }: Pick<FlaggedVisit, 'answers' | 'narrative'>,
  { comments }: Pick<Neighbours, 'comments'>,
): Flag[] {
  const own = [
    ...Object.entries(answers).flatMap(([question, { na, comment = '' }]) =>
      na === true ? [] : [{ question, text: comment, words: comparedWords(comment) }],
    ),
    { question: null, text: narrative, words: comparedWords(narrative) },
  ].filter(({ words }) => words !== '')
  const looks = new Map(
    own.map(({ question, text }) => [question, { length: text.length, ends: endsOf(text) }]),
  )
  if (own.length === 0) return []
  const key = (question: string | null, words: string) => `${question ?? ''}\n${words}`
  const elsewhere = new Map<string, Neighbours['comments'][number]['ref'][]>()
  for (const { question, text, ref } of comments) {
    // The same words differ in marks and spaces alone: most are told apart without being read.
    const look = looks.get(question)
    if (look === undefined || Math.abs(look.length - text.length) > slack + look.length * shareOfMarks)
      continue
    if (endsOf(text) !== look.ends) continue
    const words = comparedWords(text)
    if (words === '') continue
    const at = key(question, words)
    elsewhere.set(at, [...(elsewhere.get(at) ?? []), ref])
  }
  return own.flatMap(({ question, words }): Flag[] => {
    const refs = elsewhere.get(key(question, words))
    return refs === undefined ? [] : [{ kind: 'commentCopied', question, visits: uniqueRefs(refs) }]
  })
}
