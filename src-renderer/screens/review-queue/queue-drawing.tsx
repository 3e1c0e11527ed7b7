import { ListDrawing } from '../../components/list-drawing.tsx'

/** A queue with a flag on one of its lines, as it will look. */
export function QueueDrawing() {
  return (
    <ListDrawing>
      {(y, index) => (
        <>
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
        </>
      )}
    </ListDrawing>
  )
}
