import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { heatCellId } from './heat-cursor.ts'
import { byName, type HeatOrder } from './heat-table.ts'

interface Props {
  readonly columns: readonly string[]
  readonly titles: readonly string[]
  readonly by: HeatOrder['by']
  readonly down: boolean
  /** Column with the cursor, when it is in the heading. */
  readonly here: number | null
}

/** The heading: a click, or Enter on it, sorts. All of it is drawn always: the way to a column out of sight. */
export const HeatHead = memo(function HeatHead({ columns, titles, by, down, here }: Props) {
  const { t } = useTranslation()
  const all = [byName, ...columns]
  return (
    <div className="heat-row heat-head" role="row" aria-rowindex={1} data-row={0}>
      {all.map((code, column) => {
        const sorted = by === code
        const title = column === 0 ? t('compare.heat.branch') : (titles[column - 1] ?? '')
        return (
          <div
            key={code}
            id={here === column ? heatCellId : undefined}
            className={column === 0 ? 'heat-name' : 'heat-title'}
            role="columnheader"
            aria-sort={sorted ? (down ? 'descending' : 'ascending') : 'none'}
            aria-colindex={column + 1}
            title={title}
          >
            <span className="heat-words">{title}</span>
            {sorted && (
              <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
                <path d={down ? 'M0 1.5h8L4 7Z' : 'M0 6.5h8L4 1Z'} fill="currentColor" />
              </svg>
            )}
          </div>
        )
      })}
    </div>
  )
})
