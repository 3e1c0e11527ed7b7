import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Plan } from '../../../src-shared/contract/waves.ts'
import type { Beside } from './cell-words.ts'
import type { Place } from './plan-drag.tsx'
import { cellId, PlanGridRow } from './plan-grid-row.tsx'
import type { PlanRow } from './plan-rows.ts'
import { ShopperHead } from './shopper-head.tsx'

/** Height of a row, px; the same as --row. */
const rowHeight = 32

interface Props {
  readonly rows: readonly PlanRow[]
  readonly shoppers: Plan['shoppers']
  readonly loads: ReadonlyMap<string, number>
  readonly beside: Beside
  readonly today: string
  readonly cursor: Place | null
  readonly over: Place | null
  /** A visit is being led by the keyboard. */
  readonly carrying: boolean
  readonly onChoose: (place: Place) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/**
 * Branches by shoppers. Only the rows in sight are drawn. The grid itself keeps the focus and names the cell with the
 * cursor, so that scrolling never loses it.
 */
export function PlanGrid({
  rows,
  shoppers,
  loads,
  beside,
  today,
  cursor,
  over,
  carrying,
  onChoose,
  onKeyDown,
}: Props) {
  const { t } = useTranslation()
  const frame = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoises here
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: 2 * rowHeight,
  })
  const led = over ?? cursor
  const column = shoppers.findIndex(({ alias }) => alias === led?.shopper)
  const at = rows.findIndex(row => row.kind === 'branch' && row.branch.id === led?.branch)
  useEffect(() => {
    if (at < 0) return
    virtual.scrollToIndex(at)
    const id = led === null ? '' : cellId(led.branch, column)
    document.getElementById(id)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [virtual, at, column, led])

  function choose(event: MouseEvent) {
    if (!(event.target instanceof Element)) return
    const { branch, shopper } = event.target.closest<HTMLElement>('.plan-cell')?.dataset ?? {}
    if (branch !== undefined && shopper !== undefined) onChoose({ branch, shopper })
  }

  const width = { '--plan-columns': shoppers.length } as React.CSSProperties // a custom property is no known style
  return (
    <div
      ref={frame}
      className="plan-grid"
      role="grid"
      tabIndex={0}
      aria-label={t('waves.plan.grid')}
      aria-describedby="plan-how"
      aria-rowcount={rows.length + 1}
      aria-colcount={shoppers.length + 1}
      aria-activedescendant={at >= 0 && led ? cellId(led.branch, column) : undefined}
      data-carrying={carrying || undefined}
      onKeyDown={onKeyDown}
      onClick={choose}
      style={width}
    >
      <div className="plan-head" role="rowgroup">
        <div className="plan-row" role="row" aria-rowindex={1}>
          <div className="plan-corner" role="columnheader" aria-colindex={1}>
            {t('waves.plan.branch')}
          </div>
          {shoppers.map((shopper, index) => (
            <ShopperHead
              key={shopper.alias}
              shopper={shopper}
              index={index}
              load={loads.get(shopper.alias) ?? 0}
            />
          ))}
        </div>
      </div>
      <div className="plan-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index]
          if (!row) return null
          return (
            <div
              key={key}
              className="plan-line"
              role="presentation"
              style={{ transform: `translateY(${start}px)` }}
            >
              {row.kind === 'group' ? (
                <div className="plan-row plan-group" role="row" aria-rowindex={index + 2}>
                  <div role="rowheader" aria-colspan={shoppers.length + 1}>
                    <span>{row.name || t('waves.plan.noPlace')}</span>
                  </div>
                </div>
              ) : (
                <PlanGridRow
                  row={row}
                  index={index}
                  shoppers={shoppers}
                  beside={beside}
                  today={today}
                  here={cursor?.branch === row.branch.id ? cursor.shopper : null}
                  over={over?.branch === row.branch.id ? over.shopper : null}
                />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
