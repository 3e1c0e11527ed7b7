/** The journey of a branch above the network's, as it will look. */
export function BranchDrawing() {
  const stops = [
    [30, 44],
    [75, 30],
    [120, 66],
    [165, 38],
    [210, 26],
    [250, 52],
  ] as const
  const through = (add: number) =>
    stops.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x} ${y + add}`).join('')
  return (
    <svg width="280" height="148" viewBox="0 0 280 148">
      <rect x=".75" y=".75" width="278.5" height="146.5" rx="6" className="drawn-paper" />
      <path d="M20 18h240M20 96h240" className="drawn-hair" />
      <path d={through(18)} className="drawn-line" strokeDasharray="4 4" fill="none" />
      <path d={through(0)} className="drawn-accent" fill="none" />
      {stops.map(([x, y]) => (
        <circle key={x} cx={x} cy={y} r="5" fill="var(--accent)" />
      ))}
      {stops.map(([x]) => (
        <path key={x} d={`M${x - 11} 112h22M${x - 8} 124h16`} className="drawn-hair" />
      ))}
    </svg>
  )
}
