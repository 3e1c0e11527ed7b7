import { create } from 'zustand'
import type { DropLine } from './outline-drop.ts'

interface DragState {
  /** Where the line stands that shows the place of a drop. */
  readonly line: DropLine | null
  /** A moment is dragged: the questions of all are folded away meanwhile. */
  readonly moment: boolean
}

export const useDragState = create<DragState>()(() => ({ line: null, moment: false }))

/** Only a change of place draws anything. */
export function showDropLine(line: DropLine | null): void {
  const before = useDragState.getState().line
  if (before?.name === line?.name && before?.edge === line?.edge) return
  useDragState.setState({ line })
}

export function showMomentsOnly(moment: boolean): void {
  if (useDragState.getState().moment !== moment) useDragState.setState({ moment })
}
