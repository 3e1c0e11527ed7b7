import { useId, type ReactNode } from 'react'

type Props = { title: string; note?: string; children: ReactNode }

/** A titled part of the settings: its name on the left, its controls on the right. */
export function SettingsSection({ title, note, children }: Props) {
  const id = useId()
  return (
    <section className="settings-section" aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        {note !== undefined && <p className="settings-note">{note}</p>}
      </div>
      <div className="settings-controls">{children}</div>
    </section>
  )
}
