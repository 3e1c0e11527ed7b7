import type { Reader } from '../connection.ts'
import type { PartKind } from '../scores.ts'
import { reading } from '../together.ts'
import type { View, ViewWave } from './view.ts'

/** Visits that count in the sums of a part, but are no longer there. */
export function purgedVisits(
  reader: Reader,
  view: View,
  waves: readonly ViewWave[],
  { kind, part }: { readonly kind: PartKind; readonly part: string },
  branches: readonly string[],
): number {
  return reading(reader, 'comparison.purged', () => {
    const sum = reader.sql<{ visits: number }>(
      `SELECT coalesce(sum(p.n + p.unscored), 0) AS visits FROM purged_sum p
       WHERE p.wave_id = (SELECT id FROM wave WHERE code = ?) AND p.checklist_id IN (SELECT value FROM json_each(?))
       AND p.kind = ? AND p.part = ?
       AND p.branch_id IN (SELECT id FROM branch WHERE code IN (SELECT value FROM json_each(?)))`,
    )
    const keys = JSON.stringify([...view.keys.values()])
    return waves.reduce(
      (all, { code }) => all + (sum.get(code, keys, kind, part, JSON.stringify(branches))?.visits ?? 0),
      0,
    )
  })
}
