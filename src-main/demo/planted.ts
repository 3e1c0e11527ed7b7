import type { Random } from './random.ts'
import type { SampleOptions } from './sample-options.ts'

/** The moment of the branch checklist that is weak in the whole network. */
export const weakMoment = 'needs'

/** Which branch, by its place, carries which truth that analysis must find later. */
export interface Planted {
  readonly best: readonly number[]
  readonly improving: number | undefined
  /** Only two visits in the last wave. */
  readonly sparse: number | undefined
  readonly impossible: number | undefined
  /** One visit of it fails a critical question, which caps its total. */
  readonly capped: number | undefined
  /** Their last visit waits for review. */
  readonly waiting: readonly number[]
  /** Where the visits to be made and the draft of the person at this laptop are. */
  readonly ahead: readonly number[]
}

export function plantedIn({ branches, visits }: SampleOptions, random: Random): Planted {
  const order = random.shuffled(Array.from({ length: branches }, (_, i) => i))
  return {
    best: order.slice(0, 2),
    improving: order[2],
    sparse: order[3],
    impossible: order[4],
    capped: visits < 4 ? undefined : order[5],
    waiting: order.slice(6, 10),
    ahead: [...order].reverse().slice(0, 4),
  }
}

/** Percent that the mean of a branch's visits in a wave is made to hit. */
export function targetOf(
  planted: Planted,
  branch: number,
  wave: { readonly place: number; readonly count: number },
  wobble: number,
): number {
  const others = 76
  if (planted.best.includes(branch)) return others + 12
  // Half of the way below the others, half above: over all waves it stands where they stand.
  if (planted.improving === branch) {
    return wave.count < 2 ? others : others - 4 + (8 * wave.place) / (wave.count - 1)
  }
  return others + wobble
}
