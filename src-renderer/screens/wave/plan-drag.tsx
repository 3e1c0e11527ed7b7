import {
  DndContext,
  DragOverlay,
  PointerSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
  type DragMoveEvent,
} from '@dnd-kit/core'
import { useState, type ReactNode } from 'react'
import { VisitMark } from './visit-mark.tsx'

export interface Place {
  readonly branch: string
  readonly shopper: string
}

interface Props {
  /** The cell under the pointer; null beside the grid. */
  readonly onOver: (place: Place | null) => void
  readonly onDrop: (visit: string, place: Place) => void
  readonly children: ReactNode
}

function placeAt({ activatorEvent, delta }: DragMoveEvent | DragEndEvent): Place | null {
  if (!(activatorEvent instanceof PointerEvent)) return null
  const below = document.elementFromPoint(activatorEvent.clientX + delta.x, activatorEvent.clientY + delta.y)
  const cell = below?.closest<HTMLElement>('.plan-cell')
  const { branch, shopper } = cell?.dataset ?? {}
  return branch === undefined || shopper === undefined ? null : { branch, shopper }
}

// Its words would name parts of the grid by ids; what is dragged by the keyboard is told by the grid itself.
const silent = { onDragStart: () => '', onDragOver: () => '', onDragEnd: () => '', onDragCancel: () => '' }

/** Visits dragged from cell to cell by the pointer. One listener for the grid: the cells themselves stay plain. */
export function PlanDrag({ onOver, onDrop, children }: Props) {
  const [dragging, setDragging] = useState(false)
  // A press that stays in place chooses the cell.
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 5 } }))
  function end() {
    setDragging(false)
    onOver(null)
  }
  return (
    <DndContext
      sensors={sensors}
      onDragStart={() => setDragging(true)}
      onDragMove={event => onOver(placeAt(event))}
      onDragEnd={event => {
        const place = placeAt(event)
        end()
        if (place) onDrop(String(event.active.id), place)
      }}
      onDragCancel={end}
      accessibility={{ announcements: silent, screenReaderInstructions: { draggable: '' } }}
    >
      {children}
      <DragOverlay dropAnimation={null} className="plan-overlay">
        {dragging ? <VisitMark state="planned" /> : null}
      </DragOverlay>
    </DndContext>
  )
}
