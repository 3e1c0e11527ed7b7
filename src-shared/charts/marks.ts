import type { Tone } from './palette.ts'

/** A path in a box of 16 x 16: filled, or stroked when it has a width. */
export interface Shape {
  readonly d: string
  readonly colour: string
  readonly width?: number
}

const circle = (r: number) => `M ${8 - r} 8 a ${r} ${r} 0 1 0 ${2 * r} 0 a ${r} ${r} 0 1 0 ${-2 * r} 0 Z`
const half = 'M 8 2.5 a 5.5 5.5 0 0 0 0 11 Z'
const star =
  'M 8 1.2 L 10.1 5.7 L 15 6.3 L 11.4 9.7 L 12.3 14.6 L 8 12.2 L 3.7 14.6 L 4.6 9.7 L 1 6.3 L 5.9 5.7 Z'

/**
 * The marks drawn the same on screen and on paper; the font has none of them.
 * Levels: circle, half circle, disc, star. Band tones: disc, diamond, square, triangle.
 */
const drawings = {
  basic: [{ d: circle(5.5), width: 1.5 }],
  expected: [{ d: circle(5.5), width: 1.5 }, { d: half }],
  desired: [{ d: circle(6.2) }],
  wow: [{ d: star }],
  critical: [{ d: 'M 8 2 L 15 14 L 1 14 Z' }],
  met: [{ d: 'M 2.5 8.5 L 6.5 12.5 L 13.5 4', width: 2.2 }],
  partly: [{ d: 'M 3 3 H 13 V 13 H 3 Z', width: 1.6 }, { d: 'M 3 3 H 8 V 13 H 3 Z' }],
  missed: [{ d: 'M 3.2 3.2 L 12.8 12.8 M 12.8 3.2 L 3.2 12.8', width: 2.4 }],
  notApplicable: [{ d: 'M 3 8 H 13', width: 1.8 }],
  excellent: [{ d: circle(6) }],
  good: [{ d: 'M 8 1 L 15 8 L 8 15 L 1 8 Z' }],
  fair: [{ d: 'M 2.5 2.5 H 13.5 V 13.5 H 2.5 Z' }],
  poor: [{ d: 'M 1.2 2.5 H 14.8 L 8 14.5 Z' }],
  none: [{ d: circle(5), width: 1.5 }],
} as const satisfies Record<string, readonly { d: string; width?: number }[]>

export type Mark = keyof typeof drawings

/** A mark's shapes in one colour. */
export function markShapes(mark: Mark, colour: string): Shape[] {
  return drawings[mark].map(shape => ({ ...shape, colour }))
}

/** A band tone's shape as ECharts takes it for a symbol. */
export function toneSymbol(tone: Tone): string {
  return tone === 'none' ? 'emptyCircle' : `path://${drawings[tone][0].d}`
}
