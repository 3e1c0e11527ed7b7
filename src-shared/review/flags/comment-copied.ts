import type { Flag } from '../../model/flag.ts'
import { wordsOf } from '../../search/search-terms.ts'
import type { FlaggedVisit, Neighbours } from './flagged-visit.ts'
import { uniqueRefs } from './unique-refs.ts'

/** Shorter sentences are the same by chance: «Чек не дали, извинились». */
const fewestWords = 6

/** What a comment is compared by; '' for one that is too short. Case, marks and ё do not matter, figures do. */
function comparedWords(text: string): string {
  const words = wordsOf(text)
  return words.length < fewestWords ? '' : words.join(' ')
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
      na === true ? [] : [{ question, words: comparedWords(comment) }],
    ),
    { question: null, words: comparedWords(narrative) },
  ].filter(({ words }) => words !== '')
  if (own.length === 0) return []
  const key = (question: string | null, words: string) => `${question ?? ''}\n${words}`
  const elsewhere = new Map<string, Neighbours['comments'][number]['ref'][]>()
  for (const { question, text, ref } of comments) {
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
