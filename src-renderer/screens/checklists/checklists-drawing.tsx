/** A checklist as it will look: stops of a journey with their questions. */
export function ChecklistsDrawing() {
  const stops = [
    { y: 30, lines: [112, 84] },
    { y: 78, lines: [96, 124] },
    { y: 126, lines: [72] },
  ]
  return (
    <svg width="280" height="158" viewBox="0 0 280 158">
      <rect x=".75" y=".75" width="278.5" height="156.5" rx="6" className="drawn-paper" />
      <path d="M28 30v96" className="drawn-accent" />
      {stops.map(({ y, lines }, index) => (
        <g key={y}>
          <circle cx="28" cy={y} r="5" className={index < 2 ? 'drawn-dot' : 'drawn-ring'} />
          <path d={`M48 ${y}h64`} className="drawn-line" />
          {lines.map((length, line) => (
            <g key={length}>
              <path d={`M48 ${y + 14 * (line + 1)}h${length}`} className="drawn-hair" strokeWidth="2" />
              <path d={`M236 ${y + 14 * (line + 1)}h20`} className="drawn-hair" strokeWidth="2" />
            </g>
          ))}
        </g>
      ))}
    </svg>
  )
}
