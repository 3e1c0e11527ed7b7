import * as fc from 'fast-check'
import { sumsOf, type BranchSums } from '../../../src-shared/statistics/percent-sums.ts'

/** A percent as the store keeps it, the ends and even tens often. */
export const percent = fc.oneof(
  fc.constantFrom(0, 50, 80, 90, 100),
  fc.integer({ min: 0, max: 1_000_000 }).map(units => units / 10_000),
)

export const visits = (minLength = 0) => fc.array(percent, { minLength, maxLength: 14 })

export const branchOf = (code: string, percents: readonly number[]): BranchSums => ({
  code,
  ...sumsOf(percents),
})

/** Branches far enough apart that some are proven better. */
export const network = (most: number) =>
  fc
    .array(fc.tuple(fc.constantFrom(10, 40, 70, 95), fc.array(fc.nat(50_000), { maxLength: 9 })), {
      maxLength: most,
    })
    .map(list =>
      list.map(([level, offsets], i) =>
        branchOf(
          `b${i}`,
          offsets.map(offset => level + offset / 10_000),
        ),
      ),
    )
