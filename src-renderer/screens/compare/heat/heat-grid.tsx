import { useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { PartsOfBranches, RankingOfBranches } from '../../../../src-shared/model/comparison.ts'
import { usePreferences } from '../../../stores/preferences.ts'
import { branchAddress } from '../compare-address.ts'
import type { Mark } from '../mark.ts'
import type { SectionProps } from '../section-props.ts'
import { heatCellId, placeAfter, type Place } from './heat-cursor.ts'
import { HeatHead } from './heat-head.tsx'
import { heatPaint } from './heat-paint.ts'
import { HeatReadout } from './heat-readout.tsx'
import { HeatRow } from './heat-row.tsx'
import { byName, columnsOf, networkCells, nextOrder, readOrder, total, writeOrder } from './heat-table.ts'
import { useColumnTitles } from './use-column-titles.ts'
import { useColumnsInSight } from './use-columns-in-sight.ts'
import { useHeatRows } from './use-heat-rows.ts'
import { useHeatScale } from './use-heat-scale.ts'

/** Height of a row, px; the same as --row. */
const rowHeight = 32
/** Rows above the branches: the heading and the network. */
const above = 2

interface Props extends SectionProps {
  readonly parts: PartsOfBranches
  readonly ranking: RankingOfBranches
}

/**
 * Branches by parts. Only the cells in sight are drawn. The grid itself keeps the focus and names the cell with the
 * cursor, so that scrolling never loses it.
 */
export function HeatGrid({ parts, ranking, filters, change, visitsAt }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const [, navigate] = useLocation()
  const scale = useHeatScale()
  const paint = useMemo(() => heatPaint({ t, language }, scale), [t, language, scale])
  const titles = useColumnTitles(parts)
  const columns = useMemo(() => columnsOf(parts), [parts])
  const order = readOrder(filters.picked)
  const rows = useHeatRows(parts, ranking, columns, order)
  const network = useMemo(() => networkCells(parts, ranking), [parts, ranking])
  const [cursor, setCursor] = useState<Place>({ row: above, column: 1 })
  const [pointed, setPointed] = useState<Place | null>(null)
  const frame = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLDivElement>(null)
  const [from, end] = useColumnsInSight(frame, columns.length)
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoises here
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    rangeExtractor: range => evenRange(range, frame.current?.clientHeight ?? 0),
    // The heading covers as much of the frame as it pushes the rows down.
    scrollPaddingEnd: head.current?.offsetHeight ?? 0,
  })
  const moved = useRef(false)
  useEffect(() => {
    if (!moved.current) return
    if (cursor.row >= above) virtual.scrollToIndex(cursor.row - above)
    const title = head.current?.querySelectorAll('[role=columnheader]')[cursor.column]
    if (cursor.column === 0) frame.current?.scrollTo({ left: 0 })
    else title?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [virtual, cursor])

  const extent = { rows: rows.length + above, columns: columns.length + 1 }
  const row = Math.min(cursor.row, extent.rows - 1)
  const column = Math.min(cursor.column, extent.columns - 1)

  function markAt(place: Place): Mark {
    const branch = rows[place.row - above]?.branch
    const code = columns[place.column - 1] ?? total
    return { ...(branch !== undefined && { branch }), ...(code !== total && { [parts.kind]: code }) }
  }
  function open(place: Place) {
    if (place.row === 0) {
      const code = place.column === 0 ? byName : (columns[place.column - 1] ?? total)
      return change({ picked: writeOrder(nextOrder(order, code)) })
    }
    const branch = rows[place.row - above]?.branch
    if (place.column === 0 && branch !== undefined) return navigate(branchAddress(branch, filters))
    navigate(visitsAt(markAt(place)))
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.shiftKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      return open({ row, column })
    }
    const next = placeAfter({ row, column }, event, extent)
    if (next === null) return
    event.preventDefault()
    moved.current = true
    setCursor(next)
    setPointed(null)
  }
  function onClick(event: MouseEvent) {
    const place = placeOf(event.target)
    if (place === null) return
    setCursor(place)
    open(place)
  }

  const width = { '--heat-columns': columns.length } as React.CSSProperties // a custom property is no known style
  const shared = { paint, from, end }
  const sight = virtual.getVirtualItems()
  return (
    <>
      <div
        ref={frame}
        className="heat-grid"
        role="grid"
        tabIndex={0}
        aria-label={t('compare.heat.label')}
        aria-describedby="heat-how"
        aria-rowcount={extent.rows}
        aria-colcount={extent.columns}
        aria-activedescendant={heatCellId}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onPointerOver={event => setPointed(placeOf(event.target))}
        onPointerLeave={() => setPointed(null)}
        style={width}
      >
        <div ref={head} className="heat-top" role="rowgroup">
          <HeatHead
            columns={columns}
            titles={titles}
            by={order.by}
            down={order.down}
            here={row === 0 ? column : null}
          />
          <HeatRow
            name={t('compare.heat.network')}
            network
            cells={network}
            index={1}
            here={row === 1 ? column : null}
            {...shared}
          />
        </div>
        <div className="heat-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {sight.map(({ index, start }) => {
            const line = rows[index]
            return (
              line && (
                // By place, not by branch: a row that left at one end is drawn over at the other, which is cheaper than a new one.
                <div
                  key={index % sight.length}
                  className="heat-line"
                  role="presentation"
                  style={{ top: start }}
                >
                  <HeatRow
                    name={line.name}
                    cells={line.cells}
                    index={index + above}
                    here={row === index + above ? column : null}
                    {...shared}
                  />
                </div>
              )
            )
          })}
        </div>
      </div>
      <HeatReadout place={pointed ?? { row, column }} rows={rows} network={network} titles={titles} />
    </>
  )
}

/** The rows in sight and some around, always as many: so that rows are drawn over, not made anew. */
function evenRange({ startIndex, overscan, count }: Range, height: number): number[] {
  const size = Math.min(count, Math.ceil(height / rowHeight) + 2 * overscan)
  const start = Math.max(0, Math.min(startIndex - overscan, count - size))
  return Array.from({ length: size }, (_, i) => start + i)
}

function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest('[aria-colindex]') : null
  const row = cell?.closest<HTMLElement>('[data-row]')?.dataset['row']
  if (!cell || row === undefined) return null
  return { row: Number(row), column: Number(cell.getAttribute('aria-colindex')) - 1 }
}
