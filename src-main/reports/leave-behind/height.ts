import { wrapWords } from '../../../src-shared/charts/wrap-words.ts'
import { lineSpacing } from '../audit/style.ts'
import { lineHeightOf, widthOf, type Face } from '../engine/fonts.ts'

/** The lines of a text that fit, with an ellipsis where some did not. */
export function firstLines(text: string, most: number, width: number, size: number, face: Face): string {
  const lines = wrapWords(text, width, words => widthOf(words, face, size))
  return lines.length <= most ? text : `${lines.slice(0, most).join(' ').slice(0, -1).trimEnd()}…`
}

/** Points that a text takes at a size, in a column of a width. */
export function heightOf(
  text: string,
  width: number,
  size: number,
  face: Face,
  spacing = lineSpacing,
): number {
  const lines = wrapWords(text, width, words => widthOf(words, face, size)).length
  return lines * lineHeightOf(size) * spacing
}
