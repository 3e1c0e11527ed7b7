import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { PartsOfBranches, RankingOfBranches } from '../../../../src-shared/model/comparison.ts'
import { usePreferences } from '../../../stores/preferences.ts'
import { branchAddress } from '../compare-address.ts'
import type { Mark } from '../mark.ts'
import type { SectionProps } from '../section-props.ts'
import { heatCellId, placeAfter, placeOf, type Place } from './heat-cursor.ts'
import { above } from './heat-drawing.ts'
import { HeatHead } from './heat-head.tsx'
import { heatPaint } from './heat-paint.ts'
import { HeatReadout } from './heat-readout.tsx'
import { byName, columnsOf, networkCells, nextOrder, readOrder, total, writeOrder } from './heat-table.ts'
import { useColumnTitles } from './use-column-titles.ts'
import { useHeatDrawing } from './use-heat-drawing.ts'
import { useHeatRows } from './use-heat-rows.ts'
import { useHeatScale } from './use-heat-scale.ts'
import { pointIn } from './use-pointed.ts'

interface Props extends SectionProps {
  readonly parts: PartsOfBranches
  readonly ranking: RankingOfBranches
}

/**
 * Branches by parts. The grid itself keeps the focus and names the cell with the cursor: thousands of cells would be
 * thousands of places to stop at.
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
  const network = useMemo(
    () => ({ name: t('compare.heat.network'), cells: networkCells(parts, ranking) }),
    [t, parts, ranking],
  )
  const [cursor, setCursor] = useState<Place>({ row: above, column: 1 })
  const extent = { rows: rows.length + above, columns: columns.length + 1 }
  const row = Math.min(cursor.row, extent.rows - 1)
  const column = Math.min(cursor.column, extent.columns - 1)
  const here = useMemo(() => ({ row, column }), [row, column])
  const { frame, top, body, names, drawing } = useHeatDrawing({ rows, network, paint, cursor: here })
  const moved = useRef(false)
  useEffect(() => {
    if (moved.current) drawing.current?.reveal(here)
  }, [drawing, here])

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
      return open(here)
    }
    const next = placeAfter(here, event, extent)
    if (next === null) return
    event.preventDefault()
    moved.current = true
    setCursor(next)
  }
  function onClick(event: MouseEvent<HTMLElement>) {
    // A screen reader clicks at a cell, a pointer at a point.
    const { x, y } = pointIn(event.currentTarget, event)
    const place = placeOf(event.target) ?? drawing.current?.placeAt(x, y) ?? null
    if (place === null) return
    setCursor(place)
    open(place)
  }

  const width = { '--heat-columns': columns.length } as React.CSSProperties // a custom property is no known style
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
        style={width}
      >
        <div ref={top} className="heat-top" role="rowgroup">
          <HeatHead
            columns={columns}
            titles={titles}
            by={order.by}
            down={order.down}
            here={row === 0 ? column : null}
          />
        </div>
        <div className="heat-body">
          <div ref={names} className="heat-names" aria-hidden="true" />
          <div ref={body} role="rowgroup" />
        </div>
      </div>
      <HeatReadout
        frame={frame}
        drawing={drawing}
        cursor={here}
        rows={rows}
        network={network}
        titles={titles}
      />
    </>
  )
}
