import { notifications } from '@mantine/notifications'
import { createElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useBuilderStore } from './builder-context.ts'
import { UndoNote } from './undo-note.tsx'
import type { Place } from '../../stores/builder-place.ts'

/** Time to change one's mind with the mouse, ms; Ctrl+Z has no limit. */
const grace = 8_000

/** Takes a moment or a question away, with a way back that stands until something else is changed. */
export function useRemoval(): (place: Place) => void {
  const { t } = useTranslation()
  const store = useBuilderStore()
  return place => {
    const before = store.getState().draft
    if (place.kind === 'checklist') return
    store.acts.remove(place)
    const after = store.getState().draft
    if (after === before) return
    const id = `removed ${place.id}`
    const stop = store.subscribe(({ draft }) => {
      if (draft !== after) notifications.hide(id)
    })
    notifications.show({
      id,
      autoClose: grace,
      role: 'status',
      onClose: stop,
      message: createElement(UndoNote, {
        words: t(place.kind === 'moment' ? 'builder.removed.moment' : 'builder.removed.question'),
        act: t('common.act.undo'),
        onUndo: () => {
          if (store.getState().draft === after) store.acts.undo()
          notifications.hide(id)
        },
      }),
    })
  }
}
