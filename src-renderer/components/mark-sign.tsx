import type { ReactNode } from 'react'
import './marks.css'

interface Props {
  readonly name: string
  /** Beside a word that says the same. */
  readonly silent: boolean
  /** Drawn on 12 by 12. */
  readonly children: ReactNode
}

/** A small sign in a line of text, with its name for who can't see or doesn't know it. */
export function MarkSign({ name, silent, children }: Props) {
  return (
    <svg
      className="mark"
      width="12"
      height="12"
      viewBox="0 0 12 12"
      {...(silent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
    >
      {!silent && <title>{name}</title>}
      {children}
    </svg>
  )
}
