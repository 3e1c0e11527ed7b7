import { useId, type ReactNode } from 'react'

interface Props {
  readonly title: string
  readonly note?: ReactNode
  readonly children: ReactNode
}

/** A named part of the form, parted from the others by a hairline. */
export function EditorSection({ title, note, children }: Props) {
  const id = useId()
  return (
    <section className="editor-section" aria-labelledby={id}>
      <div className="editor-section-head">
        <h3 id={id}>{title}</h3>
        {note !== undefined && <span className="editor-note">{note}</span>}
      </div>
      {children}
    </section>
  )
}
