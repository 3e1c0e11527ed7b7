/** The number of bits in which two looks (16 hex digits each) differ, 0..64. */
export function lookDistance(one: string, other: string): number {
  return ones(BigInt(`0x${one}`) ^ BigInt(`0x${other}`))
}

/**
 * True for a look that tells pictures apart. Of a dark or an even picture (a wall, a receipt out of focus) nearly all
 * bits are the same, so that two of them look alike without being so.
 */
export function isTelling(look: string): boolean {
  const bits = ones(BigInt(`0x${look}`))
  return bits >= fewestBits && bits <= 64 - fewestBits
}

const fewestBits = 8

function ones(bits: bigint): number {
  let count = 0
  for (let rest = bits; rest > 0n; rest &= rest - 1n) count += 1
  return count
}
