import { bandTone } from '../../../src-shared/charts/band-tone.ts'
import type { scoreBandSchema } from '../../../src-shared/model/checklist.ts'
import type { z } from '../../../src-shared/model/zod.ts'
import { bandLine, besideFigure } from '../audit/score-figure.ts'
import type { Node } from '../engine/node.ts'
import type { Sheet } from './sheet.ts'

export type Bands = readonly z.infer<typeof scoreBandSchema>[]

/** The band that a mean falls into, by its unrounded value; '' where none fits. */
export function bandWords({ format }: Sheet, mean: number | null, bands: Bands): string {
  if (mean === null) return ''
  const fitting = bands.filter(({ from }) => mean >= from).toSorted((a, b) => b.from - a.from)[0]
  return fitting ? format.text(fitting.title) : ''
}

/** A large figure with its band's mark and word, and what is to be said of it in quiet lines beside. */
export function scoreBlock(
  sheet: Sheet,
  {
    mean,
    shown,
    bands,
  }: { readonly mean: number | null; readonly shown: number | null; readonly bands: Bands },
  notes: readonly string[],
): Node {
  const { format, palette } = sheet
  const tone = bandTone(mean, bands)
  const word = bandWords(sheet, mean, bands)
  const lines: Node[] = notes.filter(Boolean).map((text): Node => ({ text, style: 'muted' }))
  if (word !== '') {
    lines.unshift(bandLine(tone, palette.tones[tone], word))
  }
  return besideFigure(format.percent(shown), lines)
}
