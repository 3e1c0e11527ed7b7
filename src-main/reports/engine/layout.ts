import type { Line } from 'pdfmake/js/LayoutBuilder.js'
import { LayoutBuilder } from './pdfmake.ts'

/** pdfmake's layout, with each line remembering the node it came from. */
export class Layout extends LayoutBuilder {
  override buildNextLine(node: object): Line | null {
    const line = super.buildNextLine(node)
    if (line) line.source = node
    return line
  }
}

/** Reads an SVG's own size without parsing it: all SVG here is written by this app. */
export const svgSizes = {
  measureSVG(svg: string): { width: number; height: number } {
    const size = /width="([\d.]+)" height="([\d.]+)"/.exec(svg)
    return { width: Number(size?.[1] ?? 0), height: Number(size?.[2] ?? 0) }
  },
  writeDimensions: (svg: string): string => svg,
}
