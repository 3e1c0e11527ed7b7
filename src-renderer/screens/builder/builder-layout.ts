import { create } from 'zustand'

export type Panel = 'library' | 'checks'

interface Layout {
  /** What stands at the right; null: nothing. On a narrow window it lies over the form. */
  readonly panel: Panel | null
  /** On a small window the outline lies over the form too, and comes when asked for. */
  readonly outlineShown: boolean
  /** Moments whose questions are folded away. */
  readonly folded: ReadonlySet<string>
}

/** Not wider than this, the panel lies over the form, px; the same as in builder.css. */
const panelOver = 1080
/** Not wider than this, the outline too. */
const outlineOver = 760

export const isPanelOver = () => window.innerWidth <= panelOver
export const isOutlineOver = () => window.innerWidth <= outlineOver

/** What of the builder is in sight, while the app is open. */
export const useLayout = create<Layout>()(() => ({
  panel: isPanelOver() ? null : 'library',
  outlineShown: false,
  folded: new Set(),
}))

export function showPanel(panel: Panel | null): void {
  useLayout.setState({ panel })
}

export function showOutline(outlineShown: boolean): void {
  useLayout.setState({ outlineShown })
}

/** Puts away what lies over the form. */
export function clearForm(): void {
  useLayout.setState({ outlineShown: false, ...(isPanelOver() ? { panel: null } : {}) })
}

export function fold(moment: string, away: boolean): void {
  const folded = new Set(useLayout.getState().folded)
  if (away) folded.add(moment)
  else folded.delete(moment)
  useLayout.setState({ folded })
}
