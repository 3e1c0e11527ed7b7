import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'

/** Height of a dense row, px; the same as --row. */
const rowHeight = 32
const virtualAbove = 200

/** Which rows of a dense list to draw: all of a short one, those in sight of a long one. Put `frame` on what scrolls. */
export function useRowsInSight(count: number) {
  const frame = useRef<HTMLDivElement>(null)
  const long = count > virtualAbove
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoises here
  const rows = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    enabled: long,
  })
  const items = rows.getVirtualItems()
  const first = long ? (items[0]?.index ?? 0) : 0
  const end = long ? (items.at(-1)?.index ?? -1) + 1 : count
  return { frame, long, first, end, above: first * rowHeight, below: (count - end) * rowHeight }
}
