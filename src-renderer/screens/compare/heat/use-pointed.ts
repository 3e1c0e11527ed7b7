import { useEffect, useState, type RefObject } from 'react'
import type { Place } from './heat-cursor.ts'
import type { HeatDrawing } from './heat-drawing.ts'

interface Point {
  readonly x: number
  readonly y: number
}

/** Where something happened, px from the corner of an element. */
export function pointIn(
  element: Element,
  event: { readonly clientX: number; readonly clientY: number },
): Point {
  const { left, top } = element.getBoundingClientRect()
  return { x: event.clientX - left, y: event.clientY - top }
}

/** The place under the pointer; null: none, or keys or the wheel moved on since. */
export function usePointed(
  frame: RefObject<HTMLElement | null>,
  drawing: RefObject<HeatDrawing | null>,
): Place | null {
  const [pointed, setPointed] = useState<Place | null>(null)
  useEffect(() => {
    const grid = frame.current
    if (grid === null) return undefined
    const listening = new AbortController()
    const { signal } = listening
    let known: Place | null = null
    const point = (place: Place | null) => {
      if (place?.row === known?.row && place?.column === known?.column) return
      known = place
      drawing.current?.point(place)
      setPointed(place)
    }
    const nowhere = () => point(null)
    grid.addEventListener(
      'pointermove',
      event => {
        const { x, y } = pointIn(grid, event)
        point(drawing.current?.placeAt(x, y) ?? null)
      },
      { signal },
    )
    // What comes under a pointer that rests is not told at every step of the wheel.
    grid.addEventListener('scroll', nowhere, { signal, passive: true })
    grid.addEventListener('pointerleave', nowhere, { signal })
    grid.addEventListener('keydown', nowhere, { signal })
    return () => listening.abort()
  }, [frame, drawing])
  return pointed
}
