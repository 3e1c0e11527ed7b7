/** A word of a comment, with what surrounds it. */
export interface Word {
  /** Lower case, ё as е, a typographic apostrophe as a plain one. */
  readonly form: string
  readonly from: number
  readonly to: number
  /** Number of its sentence, from 0. */
  readonly sentence: number
  /** Inside quotation marks: what somebody said, not what the shopper judges. */
  readonly quoted: boolean
  /** A comma, a bracket or the edge of the sentence stands before it; after it. */
  readonly openBefore: boolean
  readonly openAfter: boolean
}

/** A comment taken apart. */
export interface ReadText {
  readonly text: string
  readonly words: readonly Word[]
  /** Sentence by sentence: a figure, a quotation or an explanation after a colon stands in it. */
  readonly observed: readonly boolean[]
}

const wordPattern = /[\p{L}\p{N}]+(?:['’‑-][\p{L}\p{N}]+)*/gu
const quotePattern =
  /«[^»]*»|“[^”]*”|„[^“”]*[“”]|"[^"\n]*"|(?<![\p{L}\p{N}])['‘][^'’\n]{2,}['’](?![\p{L}\p{N}])/gu
const endPattern = /[.!?…]+(?=\s|$|[»”"])|\n+/gu

/** Takes a comment apart into words and sentences; its language does not matter. */
export function readText(text: string): ReadText {
  const quotes = [...text.matchAll(quotePattern)].map(({ index, 0: { length } }) => [index, index + length])
  const insideQuote = (at: number) => quotes.some(([from = 0, to = 0]) => from <= at && at < to)
  // A full stop within a quotation ends no sentence of the shopper.
  const ends = [...text.matchAll(endPattern)].map(({ index }) => index).filter(end => !insideQuote(end))
  ends.push(text.length)
  const sentenceOf = (at: number) => ends.findIndex(end => at < end)
  const words = [...text.matchAll(wordPattern)].map(({ index: from, 0: written }): Word => {
    const to = from + written.length
    return {
      form: written.toLowerCase().replaceAll('ё', 'е').replaceAll(/[’]/g, "'").replaceAll('‑', '-'),
      from,
      to,
      sentence: sentenceOf(from),
      quoted: insideQuote(from),
      openBefore: /(?:^|[.!?…,;:(\n–—])\s*$/u.test(text.slice(Math.max(0, from - 4), from)),
      openAfter: /^\s*(?:$|[.!?…,;:)\n–—])/u.test(text.slice(to, to + 4)),
    }
  })
  const observed = ends.map((end, place) => {
    const begin = ends[place - 1] ?? 0
    return (
      /\d|:\s*\p{L}/u.test(text.slice(begin, end)) ||
      quotes.some(([from = 0, to = 0]) => begin <= from && from < end && to - from > 4)
    )
  })
  return { text, words, observed }
}

/** How many words a comment has. */
export function wordCount(text: string): number {
  return text.match(wordPattern)?.length ?? 0
}
