import { ListDrawing } from '../../components/list-drawing.tsx'

/** A list of branches as it will look. */
export function BranchesDrawing() {
  return (
    <ListDrawing>
      {(y, index) => (
        <>
          <path d={`M20 ${y}h22`} className="drawn-line" />
          <path
            d={`M60 ${y}h${[78, 58, 88, 66][index] ?? 70}`}
            className={index === 0 ? 'drawn-accent' : 'drawn-line'}
          />
          <path d={`M176 ${y}h${[40, 52, 34, 46][index] ?? 40}`} className="drawn-hair" strokeWidth="2" />
          <circle cx="254" cy={y} r="4" className={index === 3 ? 'drawn-ring' : 'drawn-dot'} />
        </>
      )}
    </ListDrawing>
  )
}
