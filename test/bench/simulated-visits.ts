import type { Random } from '../../src-main/demo/random.ts'

/** One kind of branch: where its visits lie, and their true mean, percent. */
export interface VisitSource {
  readonly name: string
  readonly mean: number
  readonly draw: (random: Random) => number
}

/** Box and Muller (1958). */
const normal = (random: Random) =>
  Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())

const spread = 10

/** Visits of mean 75 %, standard deviation 10, nearly never at an end. */
export const away: VisitSource = {
  name: 'away from the ceiling',
  mean: 75,
  draw: random => Math.max(0, Math.min(100, 75 + spread * normal(random))),
}

/** The same bell about 100 %, cut there: half the visits are at 100. Its mean: 100 - s / sqrt(2 pi). */
export const ceiling: VisitSource = {
  name: 'half at the ceiling',
  mean: 100 - spread / Math.sqrt(2 * Math.PI),
  draw: random => Math.min(100, 100 + spread * normal(random)),
}

export const visitsFrom = (source: VisitSource, random: Random, n: number): number[] =>
  Array.from({ length: n }, () => source.draw(random))
