const [width, height] = [360, 36]

/** The difference with its interval over a scale with zero in it; the words beside it say the same. */
export function EffectBar({ difference, low, high }: { difference: number; low: number; high: number }) {
  const reach = Math.max(Math.abs(low), Math.abs(high), 1) * 1.1
  const x = (value: number) => width / 2 + (value / reach) * (width / 2 - 4)
  return (
    <svg
      className="pilot-bar"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <path d={`M0 ${height / 2}H${width}`} className="pilot-bar-scale" />
      <path d={`M${x(0)} 4v${height - 8}`} className="pilot-bar-zero" />
      <text x={x(0) + 4} y="10">
        0
      </text>
      <path d={`M${x(low)} ${height / 2}H${x(high)}`} className="pilot-bar-interval" />
      <circle cx={x(difference)} cy={height / 2} r="5" className="pilot-bar-point" />
    </svg>
  )
}
