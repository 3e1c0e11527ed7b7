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

/** Narrower than this the panel lies over the form, px. */
const roomy = 1080

/** What of the builder is in sight, while the app is open. */
export const useLayout = create<Layout>()(() => ({
  panel: window.innerWidth > roomy ? 'library' : null,
  outlineShown: false,
  folded: new Set(),
}))

export function showPanel(panel: Panel | null): void {
  useLayout.setState({ panel })
}

export function showOutline(outlineShown: boolean): void {
  useLayout.setState({ outlineShown })
}

export function fold(moment: string, away: boolean): void {
  const folded = new Set(useLayout.getState().folded)
  if (away) folded.add(moment)
  else folded.delete(moment)
  useLayout.setState({ folded })
}
