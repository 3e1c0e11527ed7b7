import { wrapWords } from '../../../src-shared/charts/wrap-words.ts'
import { lineSpacing } from '../audit/style.ts'
import { lineHeightOf, widthOf, type Face } from '../engine/fonts.ts'

/** Height of a text set in lines of `width`, in points. */
export function textHeight(text: string, width: number, size: number, face: Face = 'regular'): number {
  const lines = wrapWords(text, width, part => widthOf(part, face, size)).length
  return lines * lineHeightOf(size) * lineSpacing
}
