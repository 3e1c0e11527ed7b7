import {
  closestCenter,
  DndContext,
  DragOverlay,
  type Announcements,
  type CollisionDetection,
  type DragEndEvent,
  type DragOverEvent,
  type DragStartEvent,
  type UniqueIdentifier,
} from '@dnd-kit/core'
import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDragSensors } from '../../../app/use-drag-sensors.ts'
import { usePreferences } from '../../../stores/preferences.ts'
import { useBuilderStore } from '../builder-context.ts'
import { useLayout } from '../builder-layout.ts'
import { useStandardsNow } from '../news/use-standards.ts'
import { endDrag, showDropLine, startDrag, useDragState } from './drag-state.ts'
import { draggedWords, dropWords } from './drag-words.ts'
import { dropOf, takesDrop, type Drop } from './outline-drop.ts'
import { openMoment, rowsOf } from './outline-rows.ts'
import { nextTarget } from './keyboard-target.ts'

/** Everything that can be dragged: rows of the outline among each other, standards of the library into it. */
export function DragArea({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const store = useBuilderStore()
  const standards = useStandardsNow()
  const [active, setActive] = useState<string | null>(null)
  const sensors = useDragSensors(nextTarget)
  // Where it was last led to, as it was said then: afterwards everything stands elsewhere.
  const led = useRef<string | undefined>(undefined)
  const words = (id: UniqueIdentifier) => draggedWords(String(id), store.getState(), standards, t, language)

  function dropAt(id: UniqueIdentifier, over: UniqueIdentifier | undefined): Drop | null {
    if (over === undefined) return null
    const { index, selected } = store.getState()
    const rows = rowsOf(index.outline, {
      folded: useLayout.getState().folded,
      open: openMoment(selected, index),
      all: useDragState.getState().dragged === 'moment',
    })
    return dropOf(rows, String(id), String(over))
  }

  function onDragStart({ active: { id } }: DragStartEvent) {
    setActive(String(id))
    const kind = String(id).split(' ')[0]
    startDrag(kind === 'moment' || kind === 'question' ? kind : 'standard')
  }

  function onDragOver({ active: dragged, over }: DragOverEvent) {
    showDropLine(dropAt(dragged.id, over?.id)?.line ?? null)
  }

  function onDragEnd({ active: dragged, over }: DragEndEvent) {
    const drop = dropAt(dragged.id, over?.id)
    stop()
    if (drop === null) return
    const [kind, id = ''] = String(dragged.id).split(' ')
    if (drop.kind === 'moment') store.acts.moveMoment(id, drop.place)
    else if (kind === 'question') store.acts.moveQuestion(id, drop.moment, drop.place)
    else {
      const standard = standards.get(id)
      if (standard !== undefined)
        store.acts.addStandards([standard], { moment: drop.moment, after: drop.after })
    }
  }

  function stop() {
    setActive(null)
    endDrag()
  }

  const where = (id: UniqueIdentifier, over: UniqueIdentifier | undefined) =>
    dropWords(dropAt(id, over), store.getState(), t, language)
  const announcements: Announcements = {
    onDragStart(dragged) {
      led.current = undefined
      return t('builder.drag.picked', { what: words(dragged.active.id) })
    },
    onDragOver({ active: dragged, over }) {
      led.current = where(dragged.id, over?.id)
      return led.current
    },
    onDragEnd: ({ active: dragged }) =>
      led.current === undefined
        ? t('builder.drag.nowhere', { what: words(dragged.id) })
        : t('builder.drag.dropped', { what: words(dragged.id), where: led.current }),
    onDragCancel: dragged => t('builder.drag.cancelled', { what: words(dragged.active.id) }),
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={nearestRow}
      onDragStart={onDragStart}
      onDragOver={onDragOver}
      onDragEnd={onDragEnd}
      onDragCancel={stop}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('builder.drag.how') } }}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {active === null ? null : <div className="dragged">{words(active)}</div>}
      </DragOverlay>
    </DndContext>
  )
}

/** How far beside the outline the pointer may be, px. */
const reach = 48

/** The row at the pointer's height; with the keyboard the one it was led to. */
const nearestRow: CollisionDetection = args => {
  const { active, pointerCoordinates, droppableContainers, droppableRects } = args
  const allowed = droppableContainers.filter(({ id }) => takesDrop(String(active.id), String(id)))
  if (pointerCoordinates === null) return closestCenter({ ...args, droppableContainers: allowed })
  const { x, y } = pointerCoordinates
  const distances = allowed.flatMap(container => {
    const rect = droppableRects.get(container.id)
    if (rect === undefined || x < rect.left - reach || x > rect.right + reach) return []
    return [{ container, distance: Math.max(rect.top - y, y - rect.bottom, 0) }]
  })
  return distances
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 1)
    .map(({ container, distance }) => ({
      id: container.id,
      data: { droppableContainer: container, value: distance },
    }))
}
