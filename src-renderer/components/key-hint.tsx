import './marks.css'

/** A key as printed on a button; silent, because the button's name or `aria-keyshortcuts` says it. */
export function KeyHint({ keys }: { keys: string | readonly string[] }) {
  const all = typeof keys === 'string' ? [keys] : keys
  return (
    <span className="keys" aria-hidden="true">
      {all.map(key => (
        <kbd key={key} className="key">
          {key}
        </kbd>
      ))}
    </span>
  )
}
