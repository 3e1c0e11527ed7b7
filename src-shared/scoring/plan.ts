import { Fraction } from 'fraction.js'
import { millionths } from '../model/decimal.ts'
import type { Arithmetic } from './arithmetic.ts'
import { bigIntegers, doubles } from './arithmetic.ts'
import type { Line } from './line.ts'

/**
 * How measures become sums of whole numbers: weighted points of every question are counted in one unit,
 * 1/`perPoint` of a point, chosen so that nothing is ever a fraction of it.
 */
export interface Plan<N> {
  readonly arithmetic: Arithmetic<N>
  readonly perPoint: N
  /** By question: measures are whole multiples of `step`, each worth `unit` units. */
  readonly lines: readonly { readonly step: number; readonly unit: N; readonly best: N }[]
}

/** The plan in doubles, for values on each scale's own grid; null when a sum might pass 2^53. */
export function quickPlan(lines: readonly Line[]): Plan<number> | null {
  const { perPoint, units } = unitsOf(lines, line => line.gauge.step)
  const most = lines.reduce((sum, line, i) => sum + bestUnits(line, units[i]), 0n)
  if (most > BigInt(Number.MAX_SAFE_INTEGER) || perPoint > BigInt(Number.MAX_SAFE_INTEGER)) return null
  return planOf(doubles, lines, perPoint, units)
}

/** The plan in big integers, for any value of at most 6 decimals. */
export function exactPlan(lines: readonly Line[]): Plan<bigint> {
  const { perPoint, units } = unitsOf(lines, () => 1)
  return planOf(bigIntegers, lines, perPoint, units)
}

interface Unit {
  readonly step: number
  readonly unit: bigint
}

function unitsOf(lines: readonly Line[], stepOf: (line: Line) => number) {
  const worths = lines.map(line => ({ step: stepOf(line), worth: worthOf(line).mul(stepOf(line)) }))
  const perPoint = worths.reduce((common, { worth }) => lcm(common, worth.d), 1n)
  const units: Unit[] = worths.map(({ step, worth }) => ({ step, unit: (worth.n * perPoint) / worth.d }))
  return { perPoint, units }
}

/** Weighted points of a measure of one millionth. */
function worthOf({ gauge, question }: Line): Fraction {
  if (gauge.best === 0) return new Fraction(0)
  const weight = new Fraction(BigInt(millionths(question.weight) ?? 0), 1_000_000n)
  return weight.mul(new Fraction(BigInt(gauge.bestPoints), 1_000_000n)).div(new Fraction(gauge.best))
}

function lcm(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return (a / x) * b
}

function bestUnits({ gauge }: Line, unit: Unit | undefined): bigint {
  return unit === undefined ? 0n : unit.unit * BigInt(gauge.best / unit.step)
}

function planOf<N>(
  arithmetic: Arithmetic<N>,
  lines: readonly Line[],
  perPoint: bigint,
  units: readonly Unit[],
): Plan<N> {
  return {
    arithmetic,
    perPoint: arithmetic.from(perPoint),
    lines: units.map(({ step, unit }, i) => {
      const line = lines[i]
      const best = line === undefined ? 0n : bestUnits(line, { step, unit })
      return { step, unit: arithmetic.from(unit), best: arithmetic.from(best) }
    }),
  }
}
