import MiniSearch from 'minisearch'
import type { LocalisedText } from '../model/localised-text.ts'
import { termsOfQueryWord, termsOfWord, wordsOf } from './search-terms.ts'

type Text = string | LocalisedText | null | undefined

/** A record as it is searched: by what names it, which counts more, and by everything else it says. */
export type Searchable = {
  /** Unique in its index. */
  readonly id: string
  readonly title: readonly Text[]
  readonly body?: readonly Text[]
}

type Fields = { readonly id: string; readonly title: string; readonly body: string }

/** Records ready to be searched; made once per set of records. */
export type WordIndex = MiniSearch<Fields>

/** The title counts this many times more than the body. */
const titleBoost = 3

/** Indexes records by the words of all their languages. */
export function wordIndex(records: readonly Searchable[]): WordIndex {
  const index = new MiniSearch<Fields>({
    fields: ['title', 'body'],
    tokenize: wordsOf,
    processTerm: termsOfWord,
  })
  index.addAll(records.map(({ id, title, body = [] }) => ({ id, title: joined(title), body: joined(body) })))
  return index
}

/**
 * The ids of the records that contain every word of the query in any form, or begin a word with it, the best first.
 * Null when the query has no words: then it asks for nothing, and everything answers it.
 */
export function findByWords(index: WordIndex, query: string): string[] | null {
  const words = wordsOf(query)
  if (words.length === 0) return null
  const found = index.search(
    {
      combineWith: 'AND',
      queries: words.map(word => ({ combineWith: 'OR', queries: termsOfQueryWord(word) })),
    },
    // The terms are made above; here they stand as they are.
    { prefix: true, tokenize: term => [term], processTerm: term => term, boost: { title: titleBoost } },
  )
  return found.map(({ id }) => String(id))
}

function joined(texts: readonly Text[]): string {
  return texts
    .flatMap(text => (typeof text === 'string' ? [text] : [text?.ru ?? '', text?.en ?? '']))
    .join('\n')
}
