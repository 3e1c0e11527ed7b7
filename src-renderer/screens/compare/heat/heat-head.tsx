import { useTranslation } from 'react-i18next'
import { heatCellId } from './heat-cursor.ts'
import { byName, type HeatOrder } from './heat-table.ts'

interface Props {
  readonly columns: readonly string[]
  readonly titles: readonly string[]
  readonly order: HeatOrder
  /** Column with the cursor, when it is in the heading. */
  readonly here: number | null
}

/** The heading: a click, or Enter on it, sorts. */
export function HeatHead({ columns, titles, order, here }: Props) {
  const { t } = useTranslation()
  const all = [byName, ...columns]
  return (
    <div className="heat-row heat-head" role="row" aria-rowindex={1}>
      {all.map((code, column) => {
        const sorted = order.by === code
        const title = column === 0 ? t('compare.heat.branch') : (titles[column - 1] ?? '')
        return (
          <div
            key={code}
            id={heatCellId(0, column)}
            className={column === 0 ? 'heat-name' : 'heat-title'}
            role="columnheader"
            aria-sort={sorted ? (order.down ? 'descending' : 'ascending') : 'none'}
            data-row={0}
            data-column={column}
            data-here={here === column || undefined}
            title={title}
          >
            <span className="heat-words">{title}</span>
            {sorted && (
              <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
                <path d={order.down ? 'M0 1.5h8L4 7Z' : 'M0 6.5h8L4 1Z'} fill="currentColor" />
              </svg>
            )}
          </div>
        )
      })}
    </div>
  )
}
