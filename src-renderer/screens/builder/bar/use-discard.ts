import { notifications } from '@mantine/notifications'
import { createElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { announceError } from '../../../app/announce.ts'
import { api, client, queries } from '../../../client.ts'
import { forgetDraft } from '../../../stores/builder-session.ts'
import { useBuilderStore } from '../builder-context.ts'
import { UndoNote } from '../undo-note.tsx'

/** Time to change one's mind, ms. */
const grace = 20_000

/** Throws the draft away, with a way back. */
export function useDiscard(): () => Promise<void> {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const store = useBuilderStore()
  return async () => {
    const { id } = store.getState()
    try {
      // What was typed last comes back with it.
      await store.acts.settled()
      await client.checklistDrafts.discard({ id })
    } catch (error) {
      announceError(error)
      return
    }
    forgetDraft(id)
    navigate('/checklists')
    await queries.invalidateQueries({ queryKey: api.checklistDrafts.key() })
    notifications.show({
      id,
      autoClose: grace,
      role: 'status',
      message: createElement(UndoNote, {
        words: t('builder.discard.done'),
        act: t('common.act.undo'),
        onUndo: () => {
          notifications.hide(id)
          client.checklistDrafts
            .restore({ id })
            .then(() => navigate(`/checklists/drafts/${id}`))
            .catch(announceError)
        },
      }),
    })
  }
}
