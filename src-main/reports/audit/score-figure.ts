import type { Mark } from '../../../src-shared/charts/marks.ts'
import type { Node } from '../engine/node.ts'
import { mark } from './style.ts'

/** A band's mark and word. */
export function bandLine(tone: Mark, color: string, word: string): Node {
  return {
    columns: [
      { ...mark(tone, color, 11), margin: [0, 3.4, 0, 0] },
      { text: word, bold: true, fontSize: 13, color, width: '*' },
    ],
    columnGap: 5,
    margin: [0, 0, 0, 4],
  }
}

/** A score as the largest thing on its page, and what is said of it beside. */
export function besideFigure(figure: string, lines: readonly Node[]): Node {
  return {
    columns: [
      {
        text: figure,
        font: 'GolosLarge',
        fontSize: 58,
        lineHeight: 0.92,
        width: 'auto',
        fontFeatures: ['tnum'],
        characterSpacing: -1.5,
        margin: [0, -8, 0, 0],
      },
      { stack: [...lines], lineHeight: 1.3, width: '*', margin: [0, 1, 0, 0] },
    ],
    columnGap: 22,
  }
}
