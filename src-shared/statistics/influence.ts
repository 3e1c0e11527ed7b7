import { Fraction } from 'fraction.js'
import type { Criterion } from '../model/closed-lists.ts'
import { criteria } from '../model/closed-lists.ts'
import { shownPercent } from './shown-percent.ts'

/** Weights of criteria, each at least 0. Without a weight, or with 0: of no known influence. */
export type Influence = Readonly<Partial<Record<Criterion, number>>>

/** An illustrative preset from one article, its source unknown: shown as such, and editable (scoring.md). */
export const influencePresets = {
  satisfaction: { speed: 35, competence: 30, courtesy: 20, problemSolving: 15, personalisation: 25 },
  loyalty: { speed: 25, competence: 20, courtesy: 15, problemSolving: 10, personalisation: 30 },
} as const satisfies Record<string, Influence>

export interface InfluenceIndex {
  /** Percent; null when no criterion with a weight was measured. */
  readonly index: number | null
  /** Normalised over the measured criteria: parts of 1, which sum to 1. */
  readonly shares: readonly { readonly code: Criterion; readonly share: number }[]
  /** Measured, but without a weight: not in the index. */
  readonly leftOut: readonly Criterion[]
  /** With a weight, but not measured. */
  readonly notMeasured: readonly Criterion[]
}

/** Sum of weight x criterion percent / sum of weights, over measured criteria. Lists are in the order of `criteria`. */
export function influenceIndex(
  weights: Influence,
  measured: Readonly<Partial<Record<Criterion, number>>>,
): InfluenceIndex {
  const known = criteria.filter(code => measured[code] !== undefined)
  const weighted = known.filter(code => (weights[code] ?? 0) > 0)
  const all = weighted.reduce((sum, code) => sum + (weights[code] ?? 0), 0)
  const shares = weighted.map(code => ({ code, share: (weights[code] ?? 0) / all }))
  const total = weighted.reduce((sum, code) => sum + (weights[code] ?? 0) * (measured[code] ?? 0), 0)
  return {
    index: weighted.length === 0 ? null : total / all,
    shares,
    leftOut: known.filter(code => !weighted.includes(code)),
    notMeasured: criteria.filter(code => (weights[code] ?? 0) > 0 && measured[code] === undefined),
  }
}

/** The same index from exact percents, rounded once to one decimal; null when no criterion with a weight was measured. */
export function shownIndex(weights: Influence, measured: ReadonlyMap<Criterion, Fraction>): number | null {
  let total = new Fraction(0)
  let all = new Fraction(0)
  for (const [code, percent] of measured) {
    const weight = new Fraction(weights[code] ?? 0)
    total = total.add(weight.mul(percent))
    all = all.add(weight)
  }
  return all.equals(0) ? null : shownPercent(total.div(all))
}
