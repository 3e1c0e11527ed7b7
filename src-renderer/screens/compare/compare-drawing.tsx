/** Branches with their intervals and a few cells of the heat map, as it will look. */
export function CompareDrawing() {
  const rows = [
    { y: 26, from: 96, to: 124, cells: [0.9, 0.7, 0.8] },
    { y: 56, from: 84, to: 118, cells: [0.7, 0.4, 0.9] },
    { y: 86, from: 66, to: 112, cells: [0.5, 0.6, 0.3] },
    { y: 116, from: 58, to: 86, cells: [0.3, 0.2, 0.5] },
  ]
  return (
    <svg width="280" height="148" viewBox="0 0 280 148">
      <rect x=".75" y=".75" width="278.5" height="146.5" rx="6" className="drawn-paper" />
      <path d="M108 14v116" className="drawn-hair" />
      {rows.map(({ y, from, to, cells }, index) => (
        <g key={y}>
          {index > 0 && <path d={`M16 ${y - 15}h248`} className="drawn-hair" />}
          <path d={`M18 ${y}h26`} className="drawn-line" />
          <path d={`M${from} ${y}h${to - from}`} className="drawn-accent" />
          <circle cx={(from + to) / 2} cy={y} r="4" fill="var(--accent)" />
          {cells.map((tone, column) => (
            <rect
              key={tone}
              x={160 + column * 34}
              y={y - 10}
              width="30"
              height="20"
              rx="3"
              fill="var(--accent)"
              opacity={tone * 0.8}
            />
          ))}
        </g>
      ))}
    </svg>
  )
}
