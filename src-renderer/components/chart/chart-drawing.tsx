import { useEffect, useRef } from 'react'
import type { Drawing } from '../../../src-shared/charts/surface.ts'
import type { LiveChart } from './echarts.ts'

interface Props {
  readonly drawing: Drawing
  readonly width: number
  readonly onFailed: (error: unknown) => void
}

/** The picture itself, without words for screen readers: they have the marks and the table. */
export function ChartDrawing({ drawing, width, onFailed }: Props) {
  const host = useRef<HTMLDivElement>(null)
  const live = useRef<LiveChart>(null)
  useEffect(() => {
    let gone = false
    const draw = (chart: LiveChart) => chart.draw(drawing.option, width, drawing.height)
    if (live.current) draw(live.current)
    else {
      import('./echarts.ts')
        .then(({ chartIn }) => {
          if (gone || host.current === null) return
          live.current ??= chartIn(host.current, width, drawing.height)
          draw(live.current)
        })
        .catch(onFailed)
    }
    return () => {
      gone = true
    }
  }, [drawing, width, onFailed])
  useEffect(
    () => () => {
      live.current?.end()
      live.current = null
    },
    [],
  )
  return <div ref={host} className="chart-drawing" aria-hidden="true" style={{ height: drawing.height }} />
}
