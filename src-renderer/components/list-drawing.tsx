import type { ReactNode } from 'react'

const rows = [28, 58, 88, 118]

type Props = { readonly children: (y: number, index: number) => ReactNode }

/** A list as it will look, four lines on a sheet. The function draws a line at its height. */
export function ListDrawing({ children }: Props) {
  return (
    <svg width="280" height="148" viewBox="0 0 280 148">
      <rect x=".75" y=".75" width="278.5" height="146.5" rx="6" className="drawn-paper" />
      {rows.map((y, index) => (
        <g key={y}>
          {index > 0 && <path d={`M16 ${y - 15}h248`} className="drawn-hair" />}
          {children(y, index)}
        </g>
      ))}
    </svg>
  )
}
