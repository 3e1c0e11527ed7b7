import type { DrawnMean } from '../../../../src-shared/charts/interval-bars.ts'

/** Width of the bars where nothing else is said, px; the head of the table draws its scale to it. */
export const barWidth = 240
/** Room beside the ends of the scale for half a dot and half a label, px. */
export const barInset = 12

interface Props {
  /** Of the scale, px. */
  readonly width?: number
  readonly drawn: DrawnMean | null
  readonly target: number
  /** Mean of the network and its interval. */
  readonly network: DrawnMean | null
}

/** A branch on the scale: its mean as a dot on its interval; behind it the network's, and the target. Decorative. */
export function MeanBar({ width = barWidth, drawn, target, network }: Props) {
  return (
    <svg className="mean-bar" width={width} height="31" viewBox={`0 0 ${width} 31`} aria-hidden="true">
      {network?.line && (
        <rect
          x={network.line.from}
          y="0"
          width={network.line.to - network.line.from}
          height="31"
          className="mean-network-range"
        />
      )}
      {network && <path d={`M${network.mean} 0v31`} className="mean-network" />}
      <path d={`M${target} 6v19`} className="mean-target" />
      {drawn?.line && <path d={`M${drawn.line.from} 15.5H${drawn.line.to}`} className="mean-line" />}
      {drawn && drawn.values.length > 0
        ? drawn.values.map((x, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- two values may be equal
            <circle key={index} cx={x} cy="15.5" r="4" className="mean-value" />
          ))
        : drawn && <circle cx={drawn.mean} cy="15.5" r="4.75" className="mean-dot" />}
    </svg>
  )
}
