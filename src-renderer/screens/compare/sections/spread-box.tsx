import { linearScale } from '../../../../src-shared/charts/linear-scale.ts'
import type { Spread } from './distribution-view.ts'

const spreadWidth = 240

interface Props {
  readonly spread: Spread
  /** Of the scale, the same in every row. */
  readonly min: number
  readonly max: number
}

/** Lowest to highest as a line, the middle half as a bar, the median as a stroke. Decorative: figures stand beside. */
export function SpreadBox({ spread, min, max }: Props) {
  const { min: low, lower, median, upper, max: high } = spread
  if (low === null || lower === null || median === null || upper === null || high === null) return null
  const { place } = linearScale({ min, max }, { from: 4, to: spreadWidth - 4 })
  return (
    <svg
      className="spread-box"
      width={spreadWidth}
      height="20"
      viewBox={`0 0 ${spreadWidth} 20`}
      aria-hidden="true"
    >
      <path d={`M4 10H${spreadWidth - 4}`} className="spread-scale" />
      <path d={`M${place(low)} 10H${place(high)}`} className="spread-line" />
      <rect
        x={place(lower)}
        y="5"
        width={Math.max(1, place(upper) - place(lower))}
        height="10"
        className="spread-half"
      />
      <path d={`M${place(median)} 3V17`} className="spread-median" />
    </svg>
  )
}
