import { notifications } from '@mantine/notifications'
import { createElement, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useActs } from './session-context.ts'
import { Undo } from './undo-note.tsx'

/** Time to change one's mind, ms. */
const grace = 8_000

/** Takes evidence away with a way back; it leaves the disk when the note does. */
export function useRemoval(): (evidence: string) => void {
  const { t } = useTranslation()
  const acts = useActs()
  return useCallback(
    (id: string) => {
      acts.remove(id)
      notifications.show({
        id,
        autoClose: grace,
        message: createElement(Undo, {
          words: t('scoring.evidence.removed'),
          act: t('common.act.undo'),
          onUndo: () => {
            acts.restore(id)
            notifications.hide(id)
          },
        }),
        onClose: () => void acts.finishRemovals(),
      })
    },
    [acts, t],
  )
}
