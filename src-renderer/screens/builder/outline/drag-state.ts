import { create } from 'zustand'
import type { DropLine } from './outline-drop.ts'

interface DragState {
  /** Where the line stands that shows the place of a drop. */
  readonly line: DropLine | null
  readonly dragged: 'nothing' | 'question' | 'moment' | 'standard'
}

const nothing: DragState = { line: null, dragged: 'nothing' }

export const useDragState = create<DragState>()(() => nothing)

/** Only a change of place draws anything. */
export function showDropLine(line: DropLine | null): void {
  const before = useDragState.getState().line
  if (before?.name === line?.name && before?.edge === line?.edge) return
  useDragState.setState({ line })
}

export function startDrag(dragged: DragState['dragged']): void {
  useDragState.setState({ line: null, dragged })
}

export function endDrag(): void {
  useDragState.setState(nothing)
}
