import {
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type KeyboardCoordinateGetter,
} from '@dnd-kit/core'

/** Dragging by the pointer and by keys: Space picks up and puts down, the arrows lead to where `next` says. */
export function useDragSensors(next: KeyboardCoordinateGetter) {
  return useSensors(
    // A press that stays in place is a click.
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, {
      keyboardCodes: { start: ['Space'], end: ['Space', 'Enter'], cancel: ['Escape'] },
      coordinateGetter: next,
      scrollBehavior: 'auto',
    }),
  )
}
