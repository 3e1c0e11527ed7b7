/** Whole-number arithmetic, in doubles or in big integers; both exact, the first up to 2^53. */
export interface Arithmetic<N> {
  readonly zero: N
  readonly from: (whole: bigint) => N
  readonly big: (value: N) => bigint
  readonly add: (a: N, b: N) => N
  readonly subtract: (a: N, b: N) => N
  /** `factor` is a whole number below 2^53. */
  readonly times: (value: N, factor: number) => N
  readonly isZero: (value: N) => boolean
  readonly less: (a: N, b: N) => boolean
  /** n x scale / d rounded half up to a whole number, for n >= 0, d > 0. */
  readonly rounded: (n: N, d: N, scale: number) => number
}

export function roundedBig(n: bigint, d: bigint, scale: number): number {
  return Number((2n * n * BigInt(scale) + d) / (2n * d))
}

const doubles: Arithmetic<number> = {
  zero: 0,
  from: Number,
  big: BigInt,
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  times: (value, factor) => value * factor,
  isZero: value => value === 0,
  less: (a, b) => a < b,
  rounded: (n, d, scale) => {
    const doubled = 2 * n * scale + d
    const twice = 2 * d
    if (doubled > Number.MAX_SAFE_INTEGER || twice > Number.MAX_SAFE_INTEGER)
      return roundedBig(BigInt(n), BigInt(d), scale)
    // The quotient may be rounded up to the next whole number, never further; multiplying back tells.
    const whole = Math.floor(doubled / twice)
    return whole * twice > doubled ? whole - 1 : whole
  },
}

const bigIntegers: Arithmetic<bigint> = {
  zero: 0n,
  from: whole => whole,
  big: value => value,
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  times: (value, factor) => value * BigInt(factor),
  isZero: value => value === 0n,
  less: (a, b) => a < b,
  rounded: roundedBig,
}

export { bigIntegers, doubles }
