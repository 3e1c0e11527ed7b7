import {
  closestCenter,
  DndContext,
  DragOverlay,
  pointerWithin,
  type Announcements,
  type CollisionDetection,
  type DragEndEvent,
  type KeyboardCoordinateGetter,
  type UniqueIdentifier,
} from '@dnd-kit/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { localised } from '../../../src-shared/format/localised.ts'
import { openStages, type Action } from '../../../src-shared/model/action.ts'
import { useDragSensors } from '../../app/use-drag-sensors.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { useMove } from '../action/use-action-acts.ts'

const stageOf = (id: UniqueIdentifier | undefined) => openStages.find(stage => stage === id)

/** From one column to the next, as they stand on the screen. */
const nextColumn: KeyboardCoordinateGetter = (event, { context }) => {
  const by = event.code === 'ArrowRight' ? 1 : event.code === 'ArrowLeft' ? -1 : 0
  const { over, droppableRects, collisionRect } = context
  if (by === 0 || collisionRect === null) return undefined
  event.preventDefault()
  const stage = openStages[openStages.findIndex(one => one === over?.id) + by]
  const rect = stage && droppableRects.get(stage)
  if (rect === undefined) return undefined
  return { x: rect.left + (rect.width - collisionRect.width) / 2, y: collisionRect.top }
}

/** The column under the pointer; with the keyboard the one it was led to. */
const column: CollisionDetection = args =>
  args.pointerCoordinates === null ? nearest(args) : pointerWithin(args)

/** By the middle across alone: columns are of one height, cards are not. */
const nearest: CollisionDetection = args => {
  const { collisionRect, droppableRects } = args
  const flat = new Map(
    [...droppableRects].map(([id, rect]) => [
      id,
      { ...rect, top: collisionRect.top, height: collisionRect.height },
    ]),
  )
  return closestCenter({ ...args, droppableRects: flat })
}

/** Cards taken from stage to stage. */
export function BoardDrag({ actions, children }: { actions: readonly Action[]; children: ReactNode }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const [held, setHeld] = useState<Action | null>(null)
  const move = useMove()
  const sensors = useDragSensors(nextColumn)
  const find = (id: UniqueIdentifier) => actions.find(action => action.id === id) ?? null
  const words = (id: UniqueIdentifier) => {
    const action = find(id)
    return action === null ? '' : t('actions.number', { number: action.number })
  }
  function onDragEnd({ active, over }: DragEndEvent) {
    setHeld(null)
    const action = find(active.id)
    const to = stageOf(over?.id)
    if (action !== null && to !== undefined && to !== action.stage)
      move.mutate({ id: action.id, from: action.stage, to, note: '' })
  }
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('actions.drag.picked', { what: words(active.id) }),
    onDragOver: ({ over }) => {
      const stage = stageOf(over?.id)
      return stage && t('actions.drag.over', { stage: t(`actions.stage.${stage}`) })
    },
    onDragEnd: ({ active, over }) => {
      const stage = stageOf(over?.id)
      const what = words(active.id)
      return stage === undefined || stage === find(active.id)?.stage
        ? t('actions.drag.nowhere', { what })
        : t('actions.drag.dropped', { what, stage: t(`actions.stage.${stage}`) })
    },
    onDragCancel: ({ active }) => t('actions.drag.nowhere', { what: words(active.id) }),
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={column}
      onDragStart={({ active }) => setHeld(find(active.id))}
      onDragEnd={onDragEnd}
      onDragCancel={() => setHeld(null)}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('actions.drag.how') } }}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {held && (
          <div className="board-card" data-held>
            <span className="board-title">{localised(held.questionText, language) || held.question}</span>
            <p className="board-measure">{held.measure}</p>
          </div>
        )}
      </DragOverlay>
    </DndContext>
  )
}
