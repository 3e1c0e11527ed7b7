import { edgeColour, markColour, type Stroke, type Words } from '../../src-shared/evidence/drawing.ts'
import { outlineOf } from './outline.ts'

/** Strokes and words as an SVG of paths alone: letters as outlines, so that no font is looked for. */
export function drawingSvg(above: readonly (Stroke | Words)[], width: number, height: number): string {
  const parts = above.map(one => (one.kind === 'stroke' ? strokeSvg(one) : wordsSvg(one)))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`
}

const line = (d: string, colour: string, width: number) =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`

function strokeSvg({ d, width, edge }: Stroke): string {
  return line(d, edgeColour, edge) + line(d, markColour, width)
}

function wordsSvg({ text, x, y, size, edge, anchor }: Words): string {
  const { glyphs, advance, unitsPerEm } = outlineOf(text)
  const scale = size / unitsPerEm
  const from = anchor === 'start' ? x : x - advance * scale
  const paths = glyphs.map(({ d, at }) => `<path transform="translate(${at} 0)" d="${d}"/>`).join('')
  const place = `transform="translate(${from} ${y}) scale(${scale} ${-scale})"`
  const outline = `stroke="${edgeColour}" stroke-width="${edge / scale}" stroke-linejoin="round" fill="none"`
  return `<g ${place} ${outline}>${paths}</g><g ${place} fill="${markColour}">${paths}</g>`
}
