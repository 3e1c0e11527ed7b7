/** A list of shoppers as it will look. */
export function ShoppersDrawing() {
  const rows = [28, 58, 88, 118]
  return (
    <svg width="280" height="148" viewBox="0 0 280 148">
      <rect x=".75" y=".75" width="278.5" height="146.5" rx="6" className="drawn-paper" />
      {rows.map((y, index) => (
        <g key={y}>
          {index > 0 && <path d={`M16 ${y - 15}h248`} className="drawn-hair" />}
          <circle cx="28" cy={y} r="6" className={index === 2 ? 'drawn-ring' : 'drawn-dot'} />
          <path
            d={`M48 ${y}h${[64, 82, 58, 74][index] ?? 64}`}
            className={index === 0 ? 'drawn-accent' : 'drawn-line'}
          />
          <path d={`M164 ${y}h${[44, 36, 52, 40][index] ?? 40}`} className="drawn-hair" strokeWidth="2" />
        </g>
      ))}
    </svg>
  )
}
