import { create } from 'zustand'
import type { DropLine } from './outline-drop.ts'

/** Where the line stands that shows the place of a drop. */
export const useDropLine = create<{ readonly line: DropLine | null }>()(() => ({ line: null }))

/** Only a change of place draws anything. */
export function showDropLine(line: DropLine | null): void {
  const before = useDropLine.getState().line
  if (before?.name === line?.name && before?.edge === line?.edge) return
  useDropLine.setState({ line })
}
