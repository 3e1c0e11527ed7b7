import { useId, type ReactNode } from 'react'
import './labelled-control.css'

type Props = {
  label: string
  hint?: string | undefined
  /** Draws the control, given the id of its label for `aria-labelledby`. */
  children: (labelId: string) => ReactNode
}

/** A label over a control that has no label of its own, in the hand of the inputs. */
export function LabelledControl({ label, hint, children }: Props) {
  const id = useId()
  return (
    <div className="labelled">
      <span id={id} className="labelled-label">
        {label}
      </span>
      {children(id)}
      {hint !== undefined && <p className="labelled-hint">{hint}</p>}
    </div>
  )
}
