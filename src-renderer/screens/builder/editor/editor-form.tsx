import type { ReactNode } from 'react'

interface Props {
  /** What it belongs to. */
  readonly over?: string
  readonly title: string
  readonly children: ReactNode
}

/** The form of the selected place; what is typed into it is saved by itself. */
export function EditorForm({ over, title, children }: Props) {
  return (
    <form
      className="editor"
      aria-labelledby="editor-title"
      noValidate
      onSubmit={event => event.preventDefault()}
    >
      {over !== undefined && <p className="editor-over">{over}</p>}
      <h2 id="editor-title" className="editor-title" tabIndex={-1}>
        {title}
      </h2>
      {children}
    </form>
  )
}
