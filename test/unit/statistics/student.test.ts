import { describe, expect, it } from 'vitest'
import { t95, twoSidedP } from '../../../src-shared/statistics/student.ts'

const relative = (value: number, reference: number) => Math.abs(value - reference) / reference

/** Computed with 40 digits (mpmath, incomplete beta function): degrees of freedom, t, P. */
const tails = [
  [1, 0.5, 0.7048327646991335],
  [1, 12.7, 0.05002432768934416],
  [1.3, 2, 0.24745515650741606],
  [2, 4.3, 0.05005715411709159],
  [2.5, 9, 0.0057479061836080555],
  [3.8, 2.8, 0.051748392929720666],
  [5.77, 2.939, 0.02720626439263646],
  [11, 3.1, 0.010104138912445477],
  [20, 5, 6.873028579542197e-5],
  [61, 2, 0.0499582271666605],
  [199, 4.5, 1.1547493405823583e-5],
  [1000, 1.9623, 0.05000455405233701],
  [12345.6, 3.3, 0.0009695879550457011],
] as const

const quantiles = [
  [1, 12.706204736174705],
  [1.3, 7.5005293255620336],
  [2, 4.302652729749464],
  [2.5, 3.574654842003683],
  [3, 3.1824463052837095],
  [5.77, 2.470750746023556],
  [8, 2.3060041352041667],
  [11, 2.2009851600916397],
  [20, 2.085963447265865],
  [61, 1.9996235849949398],
  [199, 1.971956544251754],
  [1000, 1.9623390808264085],
  [100000, 1.9599877075346097],
] as const

/**
 * P by Simpson's rule: t = sqrt(df) tan(angle) turns the density into a power of the cosine, without any
 * gamma function.
 */
function integrated(t: number, df: number): number {
  const area = (from: number) => {
    const steps = 20_000
    const width = (Math.PI / 2 - from) / steps
    let sum = 0
    for (let i = 0; i <= steps; i += 1) {
      const factor = i === 0 || i === steps ? 1 : i % 2 === 0 ? 2 : 4
      sum += factor * Math.max(0, Math.cos(from + i * width)) ** (df - 1)
    }
    return sum * width
  }
  return area(Math.atan(t / Math.sqrt(df))) / area(0)
}

describe('P of Student’s t', () => {
  it.each(tails)('at %f degrees, t %f', (df, t, p) => {
    expect(relative(twoSidedP(t, df), p)).toBeLessThan(2e-7)
    expect(twoSidedP(-t, df)).toBe(twoSidedP(t, df))
  })

  it('agrees with its integral', () => {
    for (const df of [2, 3, 3.8, 7, 24.5, 80, 400])
      for (const t of [0.2, 1, 2, 4, 6])
        expect(relative(twoSidedP(t, df), integrated(t, df))).toBeLessThan(1e-6)
  })

  it('of jstat loses digits at very many degrees: five hold at 100,000', () => {
    const error = relative(twoSidedP(4, 100_000), 6.338799755719534e-5)
    expect(error).toBeLessThan(1e-5)
    expect(error).toBeGreaterThan(1e-9)
  })

  it('is 1 at 0 and falls to 0 far out, never below', () => {
    expect(twoSidedP(0, 5)).toBeCloseTo(1, 6)
    expect(relative(twoSidedP(60, 20), 4.680651599356938e-24)).toBeLessThan(2e-7)
    expect(twoSidedP(1e12, 2)).toBeGreaterThanOrEqual(0)
    expect(twoSidedP(1e12, 2)).toBeLessThan(1e-20)
  })
})

describe('the 95 % quantile of Student’s t', () => {
  it.each(quantiles)('at %f degrees', (df, t) => {
    expect(relative(t95(df), t)).toBeLessThan(1e-7)
    expect(t95(df)).toBe(t95(df))
  })
})
