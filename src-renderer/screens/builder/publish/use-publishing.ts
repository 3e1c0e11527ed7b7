import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { announce } from '../../../app/announce.ts'
import { api, client, queries } from '../../../client.ts'
import { forgetDraft } from '../../../stores/builder-session.ts'
import { useBuilderStore } from '../builder-context.ts'

interface Publishing {
  readonly publish: () => Promise<void>
  readonly busy: boolean
  readonly error: unknown
}

/** Makes a revision of the draft once all of it is on disk, and goes to the checklist it has become. */
export function usePublishing(): Publishing {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const store = useBuilderStore()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)

  async function publish() {
    setBusy(true)
    setError(null)
    const { acts, getState } = store
    try {
      // What could not be saved says so by itself, with a way to try again.
      if (!(await acts.settled())) return
      const { id } = getState()
      const published = await client.checklistDrafts.publish({ id, version: acts.version() })
      forgetDraft(id)
      await Promise.all(
        [api.checklistDrafts.key(), api.checklists.key(), api.standards.key()].map(queryKey =>
          queries.invalidateQueries({ queryKey }),
        ),
      )
      navigate(`/checklists/${published.code}`)
      announce(t('builder.publish.done', { revision: published.revision }))
    } catch (reason) {
      setError(reason)
    } finally {
      setBusy(false)
    }
  }
  return { publish, busy, error }
}
