/** A list of branches as it will look. */
export function BranchesDrawing() {
  const rows = [28, 58, 88, 118]
  return (
    <svg width="280" height="148" viewBox="0 0 280 148">
      <rect x=".75" y=".75" width="278.5" height="146.5" rx="6" className="drawn-paper" />
      {rows.map((y, index) => (
        <g key={y}>
          {index > 0 && <path d={`M16 ${y - 15}h248`} className="drawn-hair" />}
          <path d={`M20 ${y}h22`} className="drawn-line" />
          <path
            d={`M60 ${y}h${[78, 58, 88, 66][index] ?? 70}`}
            className={index === 0 ? 'drawn-accent' : 'drawn-line'}
          />
          <path d={`M176 ${y}h${[40, 52, 34, 46][index] ?? 40}`} className="drawn-hair" strokeWidth="2" />
          <circle cx="254" cy={y} r="4" className={index === 3 ? 'drawn-ring' : 'drawn-dot'} />
        </g>
      ))}
    </svg>
  )
}
