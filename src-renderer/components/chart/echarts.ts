import { LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Drawing } from '../../../src-shared/charts/surface.ts'

// Only what the charts of the comparison are made of; this file is loaded with the first of them.
use([LineChart, ScatterChart, GridComponent, SVGRenderer])

export interface LiveChart {
  draw(option: Drawing['option'], width: number, height: number): void
  end(): void
}

/** A chart in an element of the page. */
export function chartIn(host: HTMLElement, width: number, height: number): LiveChart {
  const chart = init(host, null, { renderer: 'svg', width, height })
  return {
    draw(option, newWidth, newHeight) {
      chart.resize({ width: newWidth, height: newHeight, silent: true })
      // From scratch: what is no longer in the option must go.
      chart.setOption(option, { notMerge: true, lazyUpdate: false, silent: true })
    },
    end: () => chart.dispose(),
  }
}

/** The same as text, for a file. */
export function chartAsSvg(option: Drawing['option'], width: number, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption(option)
    return chart.renderToSVGString()
  } finally {
    chart.dispose()
  }
}
