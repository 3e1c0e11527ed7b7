import './work-bar.css'

/** Opens the list of keys, which `?` opens as well. */
export function KeysButton({ label, onOpen }: { readonly label: string; readonly onOpen: () => void }) {
  return (
    <button
      type="button"
      className="workbar-keys"
      onClick={onOpen}
      aria-label={label}
      title={label}
      aria-keyshortcuts="?"
    >
      ?
    </button>
  )
}
