import { useMemo } from 'react'
import type { PartsOfBranches, RankingOfBranches } from '../../../../src-shared/model/comparison.ts'
import { usePreferences } from '../../../stores/preferences.ts'
import { inOrder, rowsOf, type HeatOrder, type HeatRow } from './heat-table.ts'

/** The rows of the heat map in the order asked for. */
export function useHeatRows(
  parts: PartsOfBranches,
  ranking: RankingOfBranches,
  columns: readonly string[],
  { by, down }: HeatOrder,
): HeatRow[] {
  const language = usePreferences(state => state.language)
  const rows = useMemo(() => rowsOf(parts, ranking), [parts, ranking])
  return useMemo(
    () => inOrder(rows, columns, { by, down }, new Intl.Collator(language, { numeric: true })),
    [rows, columns, by, down, language],
  )
}
