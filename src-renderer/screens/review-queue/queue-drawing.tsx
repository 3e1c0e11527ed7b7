/** A queue with a flag on one of its lines, as it will look. */
export function QueueDrawing() {
  const rows = [28, 58, 88, 118]
  return (
    <svg width="280" height="148" viewBox="0 0 280 148">
      <rect x=".75" y=".75" width="278.5" height="146.5" rx="6" className="drawn-paper" />
      {rows.map((y, index) => (
        <g key={y}>
          {index > 0 && <path d={`M16 ${y - 15}h248`} className="drawn-hair" />}
          <path d={`M20 ${y - 5}h10v10h-10Z`} className="drawn-hair" />
          <path
            d={`M44 ${y}h${[84, 62, 96, 70][index] ?? 70}`}
            className={index === 0 ? 'drawn-accent' : 'drawn-line'}
          />
          <path d={`M160 ${y}h26`} className="drawn-hair" strokeWidth="2" />
          {index === 1 ? (
            <path d={`M212 ${y + 8}v-16h14l-4 5 4 5h-14`} className="drawn-accent" />
          ) : (
            <path d={`M212 ${y}h10`} className="drawn-hair" />
          )}
        </g>
      ))}
    </svg>
  )
}
