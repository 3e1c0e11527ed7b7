import { useTranslation } from 'react-i18next'
import { scoreText } from '../../../../src-shared/format/number.ts'
import { usePreferences } from '../../../stores/preferences.ts'
import type { Place } from './heat-cursor.ts'
import type { HeatRow } from './heat-table.ts'

interface Props {
  /** Under the pointer, or with the cursor. */
  readonly place: Place
  /** As in the grid; null for the heading. */
  readonly rows: readonly (Pick<HeatRow, 'name' | 'cells'> | null)[]
  readonly titles: readonly string[]
}

/** One line with everything of a cell: the branch, the part, the mean, n. The grid itself says it to screen readers. */
export function HeatReadout({ place, rows, titles }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const row = rows[place.row] ?? null
  const cell = row?.cells[place.column - 1]
  const part = titles[place.column - 1]
  const said =
    row === null || part === undefined
      ? (row?.name ?? '')
      : t('compare.heat.readout', {
          branch: row.name,
          part,
          cell:
            cell?.shown === null || cell?.shown === undefined
              ? t('compare.heat.none')
              : t('compare.heat.cell', { percent: scoreText(cell.shown, language), count: cell.n }),
        })
  return (
    <p className="heat-foot">
      <span className="heat-readout" aria-hidden="true">
        {said}
      </span>
      <span id="heat-how">{t('compare.heat.how')}</span>
    </p>
  )
}
