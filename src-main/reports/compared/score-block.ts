import { bandTone } from '../../../src-shared/charts/band-tone.ts'
import type { scoreBandSchema } from '../../../src-shared/model/checklist.ts'
import type { z } from '../../../src-shared/model/zod.ts'
import { mark } from '../audit/style.ts'
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
    lines.unshift({
      columns: [
        { ...mark(tone, palette.tones[tone], 11), margin: [0, 3.4, 0, 0] },
        { text: word, bold: true, fontSize: 13, color: palette.tones[tone], width: '*' },
      ],
      columnGap: 5,
      margin: [0, 0, 0, 4],
    })
  }
  return {
    columns: [
      {
        text: format.percent(shown),
        font: 'GolosLarge',
        fontSize: 58,
        lineHeight: 0.92,
        width: 'auto',
        fontFeatures: ['tnum'],
        characterSpacing: -1.5,
        margin: [0, -8, 0, 0],
      },
      { stack: lines, lineHeight: 1.3, width: '*', margin: [0, 1, 0, 0] },
    ],
    columnGap: 22,
  }
}
