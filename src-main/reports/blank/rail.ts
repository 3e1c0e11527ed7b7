import type { Node } from '../engine/node.ts'
import { indent, type FormPage } from './page.ts'

const thickness = 1.6
const stopSize = 12

/** A part of a moment: beside it the journey's line runs on, over a page's end too. */
export function railed({ palette }: FormPage, node: Node, padding: number): Node {
  return {
    layout: {
      hLineWidth: () => 0,
      vLineWidth: column => (column === 0 ? thickness : 0),
      hLineColor: () => palette.accent,
      vLineColor: () => palette.accent,
      paddingLeft: () => indent.rail - thickness,
      paddingRight: () => 0,
      paddingTop: () => padding,
      paddingBottom: () => padding,
    },
    table: { widths: ['*'], body: [[node]] },
  }
}

/** A stop of the journey's line: an open circle with the line above (but for the first) and below, `length` long. */
export function stop({ palette }: FormPage, first: boolean, above: number, length: number): Node[] {
  const middle = stopSize / 2
  const line = (from: number, to: number) => ({
    type: 'line',
    x1: 0,
    y1: from,
    x2: 0,
    y2: to,
    lineWidth: thickness,
    lineColor: palette.accent,
  })
  return [
    {
      canvas: [...(first ? [] : [line(-above, middle)]), line(middle, length)],
      relativePosition: { x: thickness / 2, y: 0 },
      tag: 'artifact',
    },
    {
      svg: '<svg width="16" height="16"/>',
      shapes: [
        { d: circle, colour: '#ffffff' },
        { d: circle, colour: palette.accent, width: 2.4 },
      ],
      width: stopSize,
      height: stopSize,
      relativePosition: { x: thickness / 2 - middle, y: 1.5 },
      tag: 'artifact',
    },
  ]
}

const circle = 'M 1.4 8 a 6.6 6.6 0 1 0 13.2 0 a 6.6 6.6 0 1 0 -13.2 0 Z'
