import type { ReactNode } from 'react'
import './states.css'

type Props = {
  title: string
  /** What to do next. */
  hint: string
  /** A drawn example of what will be here; decorative. */
  drawing?: ReactNode
  /** Buttons. */
  children?: ReactNode
}

/** The place of a list that has nothing yet. */
export function EmptyState({ title, hint, drawing, children }: Props) {
  return (
    <div className="empty">
      {drawing && (
        <div className="empty-drawing" aria-hidden="true">
          {drawing}
        </div>
      )}
      <div className="empty-words">
        <p className="state-title">{title}</p>
        <p className="empty-hint">{hint}</p>
        {children && <div className="empty-acts">{children}</div>}
      </div>
    </div>
  )
}
