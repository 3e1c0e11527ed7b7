import { wrapWords } from '../../../src-shared/charts/wrap-words.ts'
import { lineSpacing } from '../audit/style.ts'
import { lineHeightOf, widthOf, type Face } from '../engine/fonts.ts'

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
