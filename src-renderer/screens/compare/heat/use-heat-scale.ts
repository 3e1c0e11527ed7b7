import { heatScales, type HeatScale } from '../../../../src-shared/charts/heat-tone.ts'
import { useColumn } from '../../../stores/preferences.ts'

/** The heat scale of the colours on screen. */
export function useHeatScale(): HeatScale {
  return heatScales[useColumn(state => state.column)]
}
