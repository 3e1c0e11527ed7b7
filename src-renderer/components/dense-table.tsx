import type { KeyboardEvent, ReactNode } from 'react'
import { TableGap } from './table-gap.tsx'
import { useRowsInSight } from './use-rows-in-sight.ts'
import './table.css'

interface Props {
  /** Names the table, and the frame that scrolls, for screen readers. */
  readonly label: string
  readonly count: number
  /** Cells of the heading row. */
  readonly head: ReactNode
  /** Draws the rows from `first` up to `end`; row n carries `aria-rowindex` n + 2. */
  readonly children: (first: number, end: number) => ReactNode
  readonly className?: string
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTableSectionElement>) => void
}

/** A list in 32 px rows under a head that stays; only the rows in sight are drawn when there are many. */
export function DenseTable({ label, count, head, children, className = '', onKeyDown }: Props) {
  const { frame, long, first, end, above, below } = useRowsInSight(count)
  return (
    <div
      ref={frame}
      className="table-frame"
      data-long={long || undefined}
      // A frame that scrolls must be reachable by keyboard.
      tabIndex={long ? 0 : undefined}
      role={long ? 'region' : undefined}
      aria-label={long ? label : undefined}
    >
      <table className={`table ${className}`.trim()} aria-label={label} aria-rowcount={count + 1}>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          <TableGap height={above} />
          {children(first, end)}
          <TableGap height={below} />
        </tbody>
      </table>
    </div>
  )
}
