import { useVirtualizer } from '@tanstack/react-virtual'
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
import { HeatReadout } from './heat-readout.tsx'
import { HeatRow } from './heat-row.tsx'
import {
  byName,
  columnsOf,
  inOrder,
  networkCells,
  nextOrder,
  readOrder,
  rowsOf,
  total,
  writeOrder,
} from './heat-table.ts'
import { useColumnTitles } from './use-column-titles.ts'
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
 * Branches by parts. Only the rows in sight are drawn. The grid itself keeps the focus and names the cell with the
 * cursor, so that scrolling never loses it.
 */
export function HeatGrid({ parts, ranking, filters, change, visitsAt }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const [, navigate] = useLocation()
  const scale = useHeatScale()
  const titles = useColumnTitles(parts)
  const columns = useMemo(() => columnsOf(parts), [parts])
  const order = readOrder(filters.picked)
  const { by, down } = order
  const rows = useMemo(
    () =>
      inOrder(rowsOf(parts, ranking), columns, { by, down }, new Intl.Collator(language, { numeric: true })),
    [parts, ranking, columns, by, down, language],
  )
  const network = useMemo(() => networkCells(parts, ranking), [parts, ranking])
  const [cursor, setCursor] = useState<Place>({ row: above, column: 1 })
  const [pointed, setPointed] = useState<Place | null>(null)
  const frame = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoises here
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  })
  const moved = useRef(false)
  useEffect(() => {
    if (!moved.current) return
    if (cursor.row >= above) virtual.scrollToIndex(cursor.row - above)
    document
      .getElementById(heatCellId(cursor.row, cursor.column))
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [virtual, cursor])

  const extent = { rows: rows.length + above, columns: columns.length + 1 }
  const at = {
    row: Math.min(cursor.row, extent.rows - 1),
    column: Math.min(cursor.column, extent.columns - 1),
  }

  function markAt({ row, column }: Place): Mark {
    const branch = rows[row - above]?.branch
    const code = columns[column - 1] ?? total
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
      return open(at)
    }
    const next = placeAfter(at, event, extent)
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

  const words = { t, language }
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
        aria-activedescendant={heatCellId(at.row, at.column)}
        data-kind={parts.kind}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onPointerOver={event => setPointed(placeOf(event.target))}
        onPointerLeave={() => setPointed(null)}
        style={width}
      >
        <div className="heat-top" role="rowgroup">
          <HeatHead columns={columns} titles={titles} order={order} here={at.row === 0 ? at.column : null} />
          <HeatRow
            name={t('compare.heat.network')}
            to={null}
            cells={network}
            index={1}
            scale={scale}
            here={at.row === 1 ? at.column : null}
            {...words}
          />
        </div>
        <div className="heat-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            return (
              row && (
                <div
                  key={row.branch}
                  className="heat-line"
                  role="presentation"
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <HeatRow
                    name={row.name}
                    to={row.branch}
                    cells={row.cells}
                    index={index + above}
                    scale={scale}
                    here={at.row === index + above ? at.column : null}
                    {...words}
                  />
                </div>
              )
            )
          })}
        </div>
      </div>
      <HeatReadout
        place={pointed ?? at}
        rows={[null, { name: t('compare.heat.network'), cells: network }, ...rows]}
        titles={titles}
      />
    </>
  )
}

function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  if (cell === null) return null
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) }
}
