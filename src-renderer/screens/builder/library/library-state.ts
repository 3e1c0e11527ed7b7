import { create } from 'zustand'

interface LibraryState {
  readonly query: string
  /** Undefined: that of the checklist; null: all. */
  readonly industry: string | null | undefined
  readonly moment: string | null
  /** Code of the standard in hand; null: the first one shown. */
  readonly active: string | null
}

const fresh: LibraryState = { query: '', industry: undefined, moment: null, active: null }

/** What is sought in the library, while its panel comes and goes. */
export const useLibraryState = create<LibraryState>()(() => fresh)

export function resetLibrary(): void {
  useLibraryState.setState(fresh)
}
