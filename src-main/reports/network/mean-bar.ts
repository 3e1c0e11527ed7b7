import {
  intervalBars,
  type DrawnMean,
  type IntervalBars,
  type MeanOnScale,
} from '../../../src-shared/charts/interval-bars.ts'
import type { Node } from '../engine/node.ts'
import type { Sheet } from '../compared/sheet.ts'

export const barWidth = 190
const inset = 10
const height = 14

export interface MeanBars {
  /** Labels of the scale, for the head of the column. */
  readonly head: Node
  /** As the means given: decoration, its numbers stand in the row. */
  readonly rows: readonly Node[]
}

interface Behind {
  readonly target: number
  /** The network's mean and interval; null: not drawn. */
  readonly network: MeanOnScale | null
}

/**
 * Means with their intervals on one labelled scale, one drawing a row, as the screen's ranking has them. Rows are taller
 * than their text by `over` on each side: bands behind the dots join from row to row.
 */
export function meanBars(sheet: Sheet, means: readonly MeanOnScale[], behind: Behind, over = 4): MeanBars {
  const all = behind.network === null ? means : [behind.network, ...means]
  const bars = intervalBars(all, [behind.target], barWidth, inset)
  const network = behind.network === null ? null : (bars.means[0] ?? null)
  const drawn = behind.network === null ? bars.means : bars.means.slice(1)
  return {
    head: head(sheet, bars),
    rows: drawn.map(mean => row(sheet, bars, mean, { target: behind.target, network, over })),
  }
}

/** Ticks stand in the head's own line of text. */
function head({ palette }: Sheet, { ticks }: IntervalBars): Node {
  const labels = ticks.map(
    ({ value, x }) =>
      `<text x="${x}" y="8" font-family="Golos" font-size="7.5" fill="${palette.muted}" text-anchor="middle">${value}</text>`,
  )
  return drawing(labels, 12)
}

function row(
  { palette }: Sheet,
  bars: IntervalBars,
  mean: DrawnMean | null,
  {
    target,
    network,
    over,
  }: { readonly target: number; readonly network: DrawnMean | null; readonly over: number },
): Node {
  const middle = height / 2
  const line = (from: number, to: number, y1: number, y2: number, colour: string, width: number) =>
    `<line x1="${from}" y1="${y1}" x2="${to}" y2="${y2}" stroke="${colour}" stroke-width="${width}"/>`
  const at = bars.place(target)
  const parts = [
    ...(network?.line
      ? [
          `<rect x="${network.line.from}" y="0" width="${network.line.to - network.line.from}" height="${height + 2 * over}" fill="${palette.shade}"/>`,
        ]
      : []),
    line(at, at, over + 1, height + over - 1, palette.ink, 1),
    ...(mean?.line
      ? [line(mean.line.from, mean.line.to, middle + over, middle + over, palette.accent, 1.75)]
      : []),
    ...(mean === null
      ? []
      : mean.values.length > 0
        ? mean.values.map(
            x =>
              `<circle cx="${x}" cy="${middle + over}" r="2.8" fill="#ffffff" stroke="${palette.accent}" stroke-width="1.25"/>`,
          )
        : [`<circle cx="${mean.mean}" cy="${middle + over}" r="3.4" fill="${palette.accent}"/>`]),
  ]
  return drawing(parts, height + 2 * over)
}

function drawing(parts: readonly string[], tall: number): Node {
  const size = `width="${barWidth}" height="${tall}"`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${barWidth} ${tall}">${parts.join('')}</svg>`
  return { svg, width: barWidth, height: tall, tag: 'artifact' }
}

/** Puts the labels of the scale into the empty head of the bars' column. */
export function withScale(
  node: Node,
  at: { readonly row: number; readonly column: number },
  head: Node,
): Node {
  if (!node.table) return node
  const body = node.table.body.map((cells, row) =>
    row === at.row
      ? cells.map((cell, column): Node => (column === at.column ? head : { ...cell, margin: [0, 2, 0, 3] }))
      : cells,
  )
  return { ...node, table: { ...node.table, body } }
}
