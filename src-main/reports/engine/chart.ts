import type { EChartsOption } from 'echarts'
// One file: its seven hundred modules take four times as long to load, and every thread that prints waits for them.
import * as echarts from 'echarts/dist/echarts.esm.min.mjs'
import { widthOf } from './fonts.ts'

const bold = /\b(bold|[6-9]00)\b/

// Left alone, ECharts takes a Cyrillic letter as one em and squashes the chart.
echarts.setPlatformAPI({
  measureText(text, font) {
    const size = Number(/([\d.]+)px/.exec(font ?? '')?.[1] ?? 12)
    // The width of this ideograph is how ECharts asks for a line's height.
    if (text === '国') return { width: size }
    return { width: widthOf(text, bold.test(font ?? '') ? 'semibold' : 'regular', size) }
  },
})

/** Draws a chart as SVG in points; no page, no canvas. */
export function chartSvg(option: EChartsOption, width: number, height: number): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption(option)
    // ECharts' types know the base of all painters only; with this renderer it is the SVG one.
    return printed(chart.getZr().painter as SvgPainter)
  } finally {
    chart.dispose()
  }
}

// What only a pointer could meet: an outline without ink.
const untouched = /<path d="[^"]*"(?: transform="[^"]*")? fill="none" pointer-events="visible"><\/path>\n/g

interface SvgPainter {
  renderToString(options: { readonly cssAnimation: boolean; readonly cssEmphasis: boolean }): string
}

/** The drawing without rules and outlines for a pointer: paper has none, and reading them costs. */
function printed(painter: SvgPainter): string {
  return painter.renderToString({ cssAnimation: false, cssEmphasis: false }).replaceAll(untouched, '')
}
