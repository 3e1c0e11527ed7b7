import { paper } from '../../../src-shared/charts/palette.ts'
import type { Node } from '../engine/node.ts'

/** The border of what is filled by hand: dark enough for a bad printer. */
export const inkLine = '#6b7073'
const boxSize = 11

/** A box to tick or to write one digit into. */
export function box(size: number = boxSize, margin: Node['margin'] = [0, 1, 0, 0]): Node {
  return {
    svg: '<svg width="16" height="16"/>',
    shapes: [{ d: 'M 0.8 0.8 H 15.2 V 15.2 H 0.8 Z', colour: paper.ink, width: (0.85 * 16) / size }],
    width: size,
    height: size,
    margin,
    tag: 'artifact',
  }
}

/** A box with its word, in a column as wide as its text or of a given width. */
export function ticked(text: string, width: number | 'auto' | '*' = 'auto'): Node {
  return {
    width,
    columns: [box(), { text, width: width === 'auto' ? 'auto' : '*', noWrap: width === 'auto' }],
    columnGap: 5,
  }
}

/** Boxes for digits in groups, with the mark between the groups: `[2, 2]` and ":" for a time. */
export function digits(groups: readonly number[], between: string): Node[] {
  return groups.flatMap((count, at): Node[] => [
    ...(at === 0
      ? []
      : [{ text: between, width: 'auto', fontSize: 11, bold: true, margin: [0, 1, 0, 0] } satisfies Node]),
    ...Array.from({ length: count }, () => box(15, [0, 0, 0, 0])),
  ])
}

/** A line to write on; `above` is the room over it. */
export function writeLine(width: number, above: number, left = 0): Node {
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.6, lineColor: inkLine }],
    margin: [left, above, 0, 0],
    tag: 'artifact',
  }
}

/** Room for one handwritten line. */
export const writtenLine = 19
