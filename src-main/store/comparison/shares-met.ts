import type { z } from 'zod'
import type { shareMetSchema } from '../../../src-shared/model/comparison/versus.ts'
import { wilson, type Share } from '../../../src-shared/statistics/wilson.ts'

export type ShareMet = z.infer<typeof shareMetSchema>

/** A share of visits with its Wilson 95 %. */
export function shareMet({ met, n }: Share): ShareMet {
  const interval = wilson({ met, n })
  return { n, met, share: n === 0 ? null : met / n, low: interval?.low ?? null, high: interval?.high ?? null }
}

/** Several rows as one. */
export function addShares(rows: readonly { readonly of: number; readonly met: number }[]): Share {
  return {
    met: rows.reduce((sum, { met }) => sum + met, 0),
    n: rows.reduce((sum, { of }) => sum + of, 0),
  }
}
