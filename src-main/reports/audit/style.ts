import { markShapes, type Mark } from '../../../src-shared/charts/marks.ts'
import { paper, type Palette } from '../../../src-shared/charts/palette.ts'
import type { Node, Styles, TableLayout } from '../engine/node.ts'

/** Points. */
export const sheet = {
  A4: { width: 595.28, height: 841.89 },
  Letter: { width: 612, height: 792 },
} as const
export const margins = { left: 46, top: 80, right: 46, bottom: 60 } as const

/** Space between the lines of ordinary text, as a share of the font's own. */
export const lineSpacing = 1.12

const tabular = ['tnum'] as const

export const defaultStyle: Partial<Node> = {
  font: 'Golos',
  fontSize: 9.5,
  color: paper.ink,
  lineHeight: lineSpacing,
}

export const styles: Styles = {
  title: { font: 'GolosLarge', fontSize: 24, lineHeight: 1.05 },
  section: { bold: true, fontSize: 12.5 },
  moment: { bold: true, fontSize: 15 },
  lead: { fontSize: 10, color: paper.muted },
  muted: { color: paper.muted },
  small: { fontSize: 8, color: paper.muted },
  column: { fontSize: 8, color: paper.muted, bold: true },
  note: { fontSize: 8.75, color: paper.muted },
  number: { fontFeatures: tabular, alignment: 'right' },
  hash: { fontSize: 6.6, color: paper.muted, fontFeatures: tabular },
}

/** Hairlines under rows, nothing else. */
export const ruled: TableLayout = {
  hLineWidth: (row, { table }) => (row <= (table.headerRows ?? 0) - 1 ? 0 : row === 0 ? 0 : 0.6),
  vLineWidth: () => 0,
  hLineColor: () => paper.hairline,
  paddingLeft: () => 0,
  paddingRight: (column, { table }) => (column === table.widths.length - 1 ? 0 : 8),
  paddingTop: () => 5,
  paddingBottom: () => 5,
}

/** A grid of words and facts, no lines. */
export const facts: TableLayout = {
  ...ruled,
  hLineWidth: () => 0,
  paddingTop: () => 3.2,
  paddingBottom: () => 3.2,
}

/** A mark in a box of `size` points, dropped to sit on the text's line; silent unless it says something new. */
export function mark(name: Mark, colour: string, size = 7.5, alt?: string): Node {
  return {
    svg: `<svg width="16" height="16"/>`,
    shapes: markShapes(name, colour),
    width: size,
    height: size,
    margin: [0, 2.2, 0, 0],
    ...(alt === undefined ? { tag: 'artifact' } : { tag: 'Figure', alt }),
  }
}

export function line(
  width: number,
  thickness: number,
  colour: string,
  margin: Node['margin'] = [0, 0, 0, 0],
): Node {
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: thickness, lineColor: colour }],
    margin,
    tag: 'artifact',
  }
}

/** The client's colour where it can be seen on paper (3:1 on white), else the app's own accent. */
export function paletteOf(colour: string): Palette {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  const luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
  return 1.05 / (luminance + 0.05) >= 3 ? { ...paper, accent: colour } : paper
}
