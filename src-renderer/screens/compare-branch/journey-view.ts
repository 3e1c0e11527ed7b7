import { bandTone } from '../../../src-shared/charts/band-tone.ts'
import type { Tone } from '../../../src-shared/charts/palette.ts'
import type { BranchPage } from '../../../src-shared/model/comparison/branch-page.ts'

type Line = BranchPage['moments'][number]
type Bands = Parameters<typeof bandTone>[1]

/** A stop of the journey. Heights are parts of the scale, 0 at its lower end and 1 at 100 %. */
export interface Stop {
  readonly line: Line
  readonly tone: Tone
  readonly height: number | null
  readonly network: number | null
}

export interface Journey {
  /** Percent at the lower end of the scale: 50 where everything lies above, else 0. */
  readonly min: 0 | 50
  readonly stops: readonly Stop[]
  /** Height of the target; null where it lies below the scale. */
  readonly target: number | null
}

/** Moments in their order on one scale, the branch beside the network. */
export function journeyOf(lines: readonly Line[], bands: Bands, target: number): Journey {
  const means = lines.flatMap(({ branch, network }) => [branch?.mean ?? 100, network.mean ?? 100])
  const min = means.every(mean => mean >= 50) ? 50 : 0
  const height = (percent: number | null) => (percent === null ? null : (percent - min) / (100 - min))
  return {
    min,
    stops: lines.map(line => ({
      line,
      tone: bandTone(line.branch?.mean ?? null, bands),
      height: height(line.branch?.mean ?? null),
      network: height(line.network.mean),
    })),
    target: target < min ? null : height(target),
  }
}

/** The line through stops as an SVG path, one unit a stop and `tall` units high; broken where nothing was measured. */
export function pathThrough(heights: readonly (number | null)[], tall: number): string {
  return heights
    .map((height, at) => {
      if (height === null) return ''
      const begins = at === 0 || heights[at - 1] === null
      return `${begins ? 'M' : 'L'}${at + 0.5} ${Math.round((1 - height) * tall * 100) / 100}`
    })
    .join('')
}
