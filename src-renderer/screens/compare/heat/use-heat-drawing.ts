import { useLayoutEffect, useRef, type RefObject } from 'react'
import { HeatDrawing, type HeatContent } from './heat-drawing.ts'

interface Drawn {
  readonly frame: RefObject<HTMLDivElement | null>
  readonly top: RefObject<HTMLDivElement | null>
  readonly body: RefObject<HTMLDivElement | null>
  readonly names: RefObject<HTMLDivElement | null>
  readonly drawing: RefObject<HeatDrawing | null>
}

/** The elements that the heat map is drawn into. */
export function useHeatDrawing({ rows, network, paint, cursor }: HeatContent): Drawn {
  const frame = useRef<HTMLDivElement>(null)
  const top = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const names = useRef<HTMLDivElement>(null)
  const drawing = useRef<HeatDrawing>(null)
  useLayoutEffect(() => {
    if (!frame.current || !top.current || !body.current || !names.current) return undefined
    const made = new HeatDrawing({
      frame: frame.current,
      top: top.current,
      body: body.current,
      names: names.current,
    })
    drawing.current = made
    return () => made.close()
  }, [])
  useLayoutEffect(
    () => drawing.current?.show({ rows, network, paint, cursor }),
    [rows, network, paint, cursor],
  )
  return { frame, top, body, names, drawing }
}
