const marks = [
  [1, 0, 2, 0],
  [0, 2, 0, 1],
  [2, 0, 1, 0],
  [0, 1, 0, 2],
]

/** A plan as it will look: branches, shoppers, a mark for each visit. */
export function WavesDrawing() {
  return (
    <svg width="280" height="148" viewBox="0 0 280 148">
      <rect x=".75" y=".75" width="278.5" height="146.5" rx="6" className="drawn-paper" />
      {marks.map((row, line) => {
        const y = 28 + line * 30
        return (
          <g key={y}>
            {line > 0 && <path d={`M16 ${y - 15}h248`} className="drawn-hair" />}
            <path d={`M20 ${y}h${[66, 48, 74, 56][line] ?? 60}`} className="drawn-line" />
            {row.map((mark, column) =>
              mark === 0 ? null : (
                <circle
                  key={`${y} ${column === 0 ? 'a' : column}`}
                  cx={128 + column * 40}
                  cy={y}
                  r="5"
                  className={mark === 1 ? 'drawn-dot' : 'drawn-ring'}
                />
              ),
            )}
          </g>
        )
      })}
    </svg>
  )
}
