import type { ReactNode } from 'react'
import './file-import.css'

const shownAtMost = 100

interface Props<Fault> {
  readonly title: string
  readonly hint: string | null
  readonly faults: readonly Fault[]
  /** How many are counted, the listed ones among them. */
  readonly total: number
  /** Where one stands, and what it is. */
  readonly words: (fault: Fault) => { readonly where: string; readonly what: string }
  /** Says how many are not shown. */
  readonly more: (count: number) => ReactNode
}

/** What keeps a file from being taken in, by its lines. */
export function LineFaults<Fault>({ title, hint, faults, total, words, more }: Props<Fault>) {
  const shown = faults.slice(0, shownAtMost)
  return (
    <section className="import-faults" role="alert">
      <h2>{title}</h2>
      {hint !== null && <p>{hint}</p>}
      <ul>
        {shown.map(fault => {
          const { where, what } = words(fault)
          return (
            <li key={JSON.stringify(fault)}>
              <span className="import-where">{where}</span>
              <span>{what}</span>
            </li>
          )
        })}
      </ul>
      {total > shown.length && <p>{more(total - shown.length)}</p>}
    </section>
  )
}
