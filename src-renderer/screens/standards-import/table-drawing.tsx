/** A table of standards before it is taken in: a changed cell, a new line. */
export function TableDrawing() {
  const rows = [48, 76, 104]
  return (
    <svg width="360" height="124" viewBox="0 0 360 124" aria-hidden="true">
      <rect x=".75" y=".75" width="358.5" height="122.5" rx="6" className="drawn-paper" />
      <path d="M16 34h328M96 12v100M236 12v100" className="drawn-hair" />
      <path d="M20 22h40M110 22h64M250 22h52" className="drawn-line" />
      {rows.map((y, index) => (
        <g key={y}>
          {index > 0 && <path d={`M16 ${y - 14}h328`} className="drawn-hair" />}
          <path
            d={`M20 ${y}h${[54, 46, 58][index] ?? 50}`}
            className={index === 2 ? 'drawn-accent' : 'drawn-line'}
          />
          <path
            d={`M110 ${y}h${[96, 112, 84][index] ?? 90}`}
            className={index === 2 ? 'drawn-accent' : 'drawn-line'}
          />
          <path
            d={`M250 ${y}h${[60, 44, 72][index] ?? 50}`}
            className={index === 0 ? 'drawn-line' : 'drawn-accent'}
          />
        </g>
      ))}
    </svg>
  )
}
