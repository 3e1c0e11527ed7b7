import type { Palette } from '../../../src-shared/charts/palette.ts'
import type { Translate } from '../../../src-shared/messages/translator.ts'
import { formatFor, type Format } from '../audit/format.ts'
import { margins, paletteOf, sheet } from '../audit/style.ts'
import type { PrintedSheet } from '../printed-sheet.ts'

/** What every part of a report about branches is drawn with. */
export interface Sheet {
  readonly format: Format
  readonly t: Translate
  readonly palette: Palette
  /** Between the margins, in points. */
  readonly width: number
  readonly height: number
}

/** Points; landscape lays the paper on its side. */
export function pageSizeOf(paper: PrintedSheet['paper'], landscape: boolean) {
  const { width, height } = sheet[paper]
  return landscape ? { width: height, height: width } : { width, height }
}

export function sheetOf({ lang, paper, organisation }: PrintedSheet, landscape = false): Sheet {
  const size = pageSizeOf(paper, landscape)
  const format = formatFor(lang)
  return {
    format,
    t: format.t,
    palette: paletteOf(organisation.colour),
    width: size.width - margins.left - margins.right,
    height: size.height - margins.top - margins.bottom,
  }
}
