import type { Share } from './wilson.ts'

/** Tables this much more likely than the observed one still count as no more likely, as in R. */
const tie = 1 + 1e-7

/**
 * Fisher's exact test of two shares, two-sided by probability: the chance, given both margins, of a table no more
 * likely than this one (Irwin, Metron 12, 1935). 0..1; 1 when a side is empty.
 */
export function fisher(a: Share, b: Share): number {
  const met = a.met + b.met
  const least = Math.max(0, met - b.n)
  const most = Math.min(a.n, met)
  // Chances relative to the likeliest table: their ratios are whole numbers, and nothing overflows.
  const mode = Math.min(most, Math.max(least, Math.floor(((a.n + 1) * (met + 1)) / (a.n + b.n + 2))))
  const chances = new Map([[mode, 1]])
  const ratio = (k: number) => ((a.n - k) * (met - k)) / ((k + 1) * (b.n - met + k + 1))
  for (let k = mode, chance = 1; k < most; k += 1) chances.set(k + 1, (chance *= ratio(k)))
  for (let k = mode - 1, chance = 1; k >= least; k -= 1) chances.set(k, (chance /= ratio(k)))
  const limit = (chances.get(a.met) ?? 0) * tie
  let all = 0
  let asRare = 0
  for (const chance of [...chances.values()].sort((x, y) => x - y)) {
    all += chance
    if (chance <= limit) asRare += chance
  }
  return Math.min(1, asRare / all)
}
