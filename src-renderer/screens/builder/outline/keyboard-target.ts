import type { KeyboardCoordinateGetter } from '@dnd-kit/core'
import { takesDrop } from './outline-drop.ts'

/** Leads what is dragged by the keyboard from one row that takes it to the next. */
export const nextTarget: KeyboardCoordinateGetter = (event, { active, context }) => {
  const by = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0
  if (by === 0) return undefined
  event.preventDefault()
  const { over, droppableRects, droppableContainers, collisionRect } = context
  if (collisionRect === null) return undefined
  const targets = droppableContainers
    .getEnabled()
    .flatMap(({ id }) => {
      const rect = droppableRects.get(id)
      return rect !== undefined && takesDrop(String(active), String(id)) ? [{ id, rect }] : []
    })
    .sort((a, b) => a.rect.top - b.rect.top)
  const at = targets.findIndex(({ id }) => id === (over?.id ?? active))
  const target = targets[at + by]
  if (target === undefined) return undefined
  // Centre on centre, which is how the nearest row is found.
  return {
    x: target.rect.left + (target.rect.width - collisionRect.width) / 2,
    y: target.rect.top + (target.rect.height - collisionRect.height) / 2,
  }
}
