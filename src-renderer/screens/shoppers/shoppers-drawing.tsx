import { ListDrawing } from '../../components/list-drawing.tsx'

/** A list of shoppers as it will look. */
export function ShoppersDrawing() {
  return (
    <ListDrawing>
      {(y, index) => (
        <>
          <circle cx="28" cy={y} r="6" className={index === 2 ? 'drawn-ring' : 'drawn-dot'} />
          <path
            d={`M48 ${y}h${[64, 82, 58, 74][index] ?? 64}`}
            className={index === 0 ? 'drawn-accent' : 'drawn-line'}
          />
          <path d={`M164 ${y}h${[44, 36, 52, 40][index] ?? 40}`} className="drawn-hair" strokeWidth="2" />
        </>
      )}
    </ListDrawing>
  )
}
