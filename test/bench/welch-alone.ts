import { mostForPairs } from '../../src-shared/statistics/compare-branches.ts'
import type { PercentSums } from '../../src-shared/statistics/percent-sums.ts'
import { pooledVariance } from '../../src-shared/statistics/pooled-variance.ts'
import { judge } from '../../src-shared/statistics/proof.ts'
import { sampleOfSums, type Sample } from '../../src-shared/statistics/sample.ts'
import { tTest, welch, type Test } from '../../src-shared/statistics/t-test.ts'

/** Whether Welch's t alone, without the pooled t beside it, would call anything proven. */
export function provesAnyAlone(branches: readonly PercentSums[]): boolean {
  const samples = branches.flatMap(sums => sampleOfSums(sums) ?? [])
  const pool = pooledVariance(samples)
  const tests =
    samples.length <= mostForPairs
      ? samples.flatMap((a, i) => samples.slice(i + 1).map(b => welch(a, b, pool)))
      : samples.map((own, i) =>
          againstOthers(
            own,
            samples.filter((_, j) => j !== i),
          ),
        )
  return judge(tests).some(({ kind }) => kind === 'proven')
}

function againstOthers(own: Sample, others: readonly Sample[]): Test {
  const count = others.length
  const error = ({ n, variance }: Sample) => (variance ?? 0) / n
  const weight = (sample: Sample) => error(sample) ** 2 / (sample.n - 1)
  const sum = (of: (sample: Sample) => number) => others.reduce((all, each) => all + of(each), 0)
  if (error(own) === 0) return { kind: 'noSpread', difference: 0 }
  const squared = error(own) + sum(error) / count ** 2
  const df = squared ** 2 / (weight(own) + sum(weight) / count ** 4)
  return tTest(own.mean - sum(({ mean }) => mean) / count, Math.sqrt(squared), df)
}
