const columns = [[1, 0], [2, 1], [1], [0, 1]]

/** A board as it will look: four stages, a card on its way to the next one. */
export function ActionsDrawing() {
  return (
    <svg width="280" height="148" viewBox="0 0 280 148">
      <rect x=".75" y=".75" width="278.5" height="146.5" rx="6" className="drawn-paper" />
      <path d="M30 24h204" className="drawn-line" />
      {columns.map((cards, column) => {
        const x = 16 + column * 64
        return (
          <g key={x}>
            <circle cx={x + 14} cy="24" r="5" className={column < 2 ? 'drawn-dot' : 'drawn-ring'} />
            {cards.map((kind, place) => {
              const y = 44 + place * 46
              return (
                <g key={`${x} ${y}`} transform={kind === 2 ? `rotate(4 ${x + 28} ${y + 18})` : undefined}>
                  <rect x={x} y={y} width="56" height="36" rx="4" className="drawn-paper" />
                  <path d={`M${x + 8} ${y + 12}h${kind === 0 ? 28 : 38}`} className="drawn-line" />
                  <path d={`M${x + 8} ${y + 24}h24`} className={kind === 2 ? 'drawn-accent' : 'drawn-hair'} />
                </g>
              )
            })}
          </g>
        )
      })}
    </svg>
  )
}
