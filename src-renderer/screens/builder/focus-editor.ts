const field = 'input:not([type=hidden]):not(:disabled), textarea, select, button'
/** The form of another place is drawn a moment later, frames. */
const patience = 30

/**
 * Brings the cursor into the form of the selected place: to a part of it (as findings name them), else to its first
 * field. Waits until the form stands.
 */
export function focusEditor(key: string, part?: string): void {
  const attempt = (left: number): void => {
    const form = document.querySelector<HTMLElement>('.builder-main')
    if (form?.dataset['place'] !== key) {
      if (left > 0) requestAnimationFrame(() => attempt(left - 1))
      return
    }
    const found = part === undefined ? null : form.querySelector<HTMLElement>(`[data-part="${part}"]`)
    const target = fieldIn(found) ?? found ?? fieldIn(form)
    target?.focus({ preventScroll: true })
    const place = found ?? target
    place?.scrollIntoView({ block: 'nearest' })
  }
  attempt(patience)
}

/** A field that is marked as wrong comes before the others. */
function fieldIn(root: HTMLElement | null): HTMLElement | null {
  if (root === null) return null
  if (root.matches(field)) return root
  return (
    root.querySelector<HTMLElement>('[aria-invalid="true"]:not(:disabled)') ??
    root.querySelector<HTMLElement>(field)
  )
}
