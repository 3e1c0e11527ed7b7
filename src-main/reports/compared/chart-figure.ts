import type { Drawing, Surface } from '../../../src-shared/charts/surface.ts'
import { chartSvg } from '../engine/chart.ts'
import { widthOf } from '../engine/fonts.ts'
import type { Margin, Node } from '../engine/node.ts'
import type { Sheet } from './sheet.ts'

/** Paper as charts see it; `width` in points. */
export function paperSurface({ palette }: Sheet, width: number, text = 8): Surface {
  return {
    palette,
    ground: '#ffffff',
    font: 'Golos',
    width,
    text,
    widthOf: (words, size) => widthOf(words, 'regular', size),
  }
}

/** A chart with what it says in words. */
export function chartFigure(
  { option, height }: Pick<Drawing, 'option' | 'height'>,
  width: number,
  alt: string,
  margin: Margin = [0, 4, 0, 4],
): Node {
  return { svg: chartSvg(option, width, height), width, height, tag: 'Figure', alt, margin }
}
