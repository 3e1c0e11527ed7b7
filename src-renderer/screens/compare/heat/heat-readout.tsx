import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { scoreText } from '../../../../src-shared/format/number.ts'
import { usePreferences } from '../../../stores/preferences.ts'
import type { Place } from './heat-cursor.ts'
import type { HeatRow } from './heat-table.ts'

interface Props {
  /** Under the pointer, or with the cursor. */
  readonly place: Place
  readonly rows: readonly HeatRow[]
  readonly network: HeatRow['cells']
  readonly titles: readonly string[]
}

/** One line with everything of a cell: the branch, the part, the mean, n. The grid itself says it to screen readers. */
export const HeatReadout = memo(function HeatReadout({ place, rows, network, titles }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const row = place.row === 1 ? { name: t('compare.heat.network'), cells: network } : rows[place.row - 2]
  const cell = row?.cells[place.column - 1]
  const part = titles[place.column - 1]
  const shown = cell?.shown ?? null
  const said =
    shown === null || !cell
      ? t('compare.heat.none')
      : t('compare.heat.cell', { percent: scoreText(shown, language), count: cell.n })
  return (
    <p className="heat-foot">
      <span className="heat-readout" aria-hidden="true">
        {row && part !== undefined
          ? t('compare.heat.readout', { branch: row.name, part, cell: said })
          : (row?.name ?? part)}
      </span>
      <span id="heat-how">{t('compare.heat.how')}</span>
    </p>
  )
})
