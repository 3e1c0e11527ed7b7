/** A library of standards as it will look: levels, texts, a variant under its base. */
export function StandardsDrawing() {
  const rows = [
    { y: 26, x: 34, width: 118 },
    { y: 54, x: 34, width: 92 },
    { y: 82, x: 52, width: 84 },
    { y: 110, x: 34, width: 128 },
  ]
  return (
    <svg width="280" height="136" viewBox="0 0 280 136">
      <rect x=".75" y=".75" width="278.5" height="134.5" rx="6" className="drawn-paper" />
      {rows.map(({ y, x, width }, index) => (
        <g key={y}>
          {index > 0 && <path d={`M16 ${y - 14}h248`} className="drawn-hair" />}
          <path d={`M${x} ${y}h${width}`} className={index === 1 ? 'drawn-accent' : 'drawn-line'} />
          <path d={`M208 ${y}h${[38, 26, 26, 44][index] ?? 30}`} className="drawn-hair" strokeWidth="2" />
        </g>
      ))}
      <circle cx="21" cy="26" r="4" className="drawn-ring" />
      <circle cx="21" cy="54" r="4" className="drawn-dot" />
      <path d="M21 60v22h12" className="drawn-hair" />
      <circle cx="40" cy="82" r="4" className="drawn-dot" />
      <path
        d="m21 104.6 1.7 3.5 3.8.5-2.8 2.6.7 3.8-3.4-1.8-3.4 1.8.7-3.8-2.8-2.6 3.8-.5Z"
        className="drawn-dot"
      />
    </svg>
  )
}
