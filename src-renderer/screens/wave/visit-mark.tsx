import type { ReactNode } from 'react'
import type { VisitState } from '../../../src-shared/planning/visit-state.ts'

export type MarkState = VisitState | 'proposed'

const ring = { cx: 8, cy: 8, r: 5.25, fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 }

const shapes: Readonly<Record<MarkState, ReactNode>> = {
  planned: <circle {...ring} />,
  handedOut: (
    <>
      <circle {...ring} />
      <circle cx="8" cy="8" r="2" fill="currentColor" />
    </>
  ),
  begun: (
    <>
      <circle {...ring} />
      <path d="M8 2.75a5.25 5.25 0 0 0 0 10.5Z" fill="currentColor" />
    </>
  ),
  done: <circle cx="8" cy="8" r="6" fill="currentColor" />,
  approved: (
    <>
      <circle cx="8" cy="8" r="6" fill="currentColor" />
      <path d="m5.4 8.2 1.9 1.9 3.4-3.9" fill="none" stroke="var(--paper)" strokeWidth="1.6" />
    </>
  ),
  rejected: <path d="m4 4 8 8M12 4l-8 8" fill="none" stroke="currentColor" strokeWidth="1.75" />,
  impossible: <path d="M3.5 8h9" fill="none" stroke="currentColor" strokeWidth="2" />,
  withdrawn: (
    <>
      <circle {...ring} />
      <path d="m3.5 12.5 9-9" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  proposed: (
    <>
      <circle {...ring} strokeDasharray="2 2" />
      <path d="M8 5.75v4.5M5.75 8h4.5" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
}

/** Where a visit stands, told apart by shape; its words stand beside it or name its cell. */
export function VisitMark({ state, overdue = false }: { state: MarkState; overdue?: boolean }) {
  return (
    <svg
      className="visit-mark"
      data-state={state}
      data-overdue={overdue || undefined}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {shapes[state]}
      {overdue && <path d="M14 1v4M14 6.6v.2" stroke="var(--poor)" strokeWidth="2" strokeLinecap="round" />}
    </svg>
  )
}
