import { heatTone, type HeatScale } from '../../../../src-shared/charts/heat-tone.ts'
import { scoreText } from '../../../../src-shared/format/number.ts'
import type { Words } from '../figures.ts'
import type { HeatRow } from './heat-table.ts'

export interface PaintedCell {
  readonly text: string
  /** With n, for screen readers. */
  readonly label: string
  readonly style: { readonly background: string; readonly color: string } | undefined
}

export type HeatPaint = (cell: HeatRow['cells'][number]) => PaintedCell

/** How cells look in a language and in the colours on screen; each is worked out once, because scrolling asks again. */
export function heatPaint({ t, language }: Words, scale: HeatScale): HeatPaint {
  const known = new Map<number, PaintedCell>()
  const nothing: PaintedCell = { text: '–', label: t('compare.heat.none'), style: undefined }
  return cell => {
    if (cell === null || cell.shown === null) return nothing
    const { shown, n } = cell
    // Scores have one decimal.
    const key = n * 10_000 + Math.round(shown * 10)
    const found = known.get(key)
    if (found) return found
    const percent = scoreText(shown, language)
    const { ground, ink } = heatTone(shown, scale)
    const made = {
      text: n < 3 ? t('compare.heat.few', { percent, n }) : percent,
      label: t('compare.heat.cell', { percent, count: n }),
      style: { background: ground, color: ink },
    }
    known.set(key, made)
    return made
  }
}
