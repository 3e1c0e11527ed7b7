import { useVirtualizer } from '@tanstack/react-virtual'
import { useState, type RefObject } from 'react'

/** Fewer than these fit beside the names on the widest page, and share its width. */
const virtualAbove = 14
/** Of the names and of a cell, rem; the same as in heat.css. */
const nameWidth = 17
const cellWidth = 5.5

/** Which columns to draw: all of a few, those in sight of many. */
export function useColumnsInSight(frame: RefObject<HTMLElement | null>, count: number): [number, number] {
  const [rem] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
  const many = count > virtualAbove
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoises here
  const columns = useVirtualizer({
    count,
    horizontal: true,
    getScrollElement: () => frame.current,
    estimateSize: () => cellWidth * rem,
    paddingStart: nameWidth * rem,
    overscan: 3,
    enabled: many,
  })
  if (!many) return [0, count]
  const items = columns.getVirtualItems()
  return [items[0]?.index ?? 0, (items.at(-1)?.index ?? -1) + 1]
}
