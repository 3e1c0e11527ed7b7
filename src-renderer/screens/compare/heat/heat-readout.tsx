import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { scoreText } from '../../../../src-shared/format/number.ts'
import { usePreferences } from '../../../stores/preferences.ts'
import type { Place } from './heat-cursor.ts'
import { above, type HeatDrawing } from './heat-drawing.ts'
import type { HeatRow } from './heat-table.ts'
import { usePointed } from './use-pointed.ts'

interface Props {
  readonly frame: RefObject<HTMLElement | null>
  readonly drawing: RefObject<HeatDrawing | null>
  readonly cursor: Place
  readonly rows: readonly HeatRow[]
  readonly network: Pick<HeatRow, 'name' | 'cells'>
  readonly titles: readonly string[]
}

/** One line with everything of the cell under the pointer, or with the cursor: the branch, the part, the mean, n. The grid itself says it to screen readers. */
export function HeatReadout({ frame, drawing, cursor, rows, network, titles }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const place = usePointed(frame, drawing) ?? cursor
  const row = place.row === 1 ? network : rows[place.row - above]
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
}
