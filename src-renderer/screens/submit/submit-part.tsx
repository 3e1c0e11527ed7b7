import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import { announce } from '../../app/announce.ts'
import { api, client, queries } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { forgetVisit } from '../../stores/scoring-session.ts'
import type { ScoringStore } from '../../stores/scoring-state.ts'

/** Sends the visit, once everything is on disk and nothing is missing. */
export function SubmitPart({ store }: { store: ScoringStore }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const ready = useStore(store, state => state.live.missing === 0)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [unsaved, setUnsaved] = useState(false)
  const { id } = store.getState().audit
  const save = useStore(store, state => state.save)

  async function submit() {
    setBusy(true)
    setError(null)
    try {
      const saved = await store.acts.settled()
      setUnsaved(!saved)
      if (!saved) return
      await client.audits.submit({ id })
      forgetVisit(id)
      await queries.invalidateQueries({ queryKey: api.audits.key() })
      announce(t('scoring.finish.submitted'))
      navigate(`/visits/${id}/audit`, { replace: true })
    } catch (reason) {
      setError(reason)
    } finally {
      setBusy(false)
    }
  }

  return (
    <section className="submit-act">
      <p className="submit-lead">{t('scoring.finish.lead')}</p>
      <Button variant="filled" disabled={!ready} loading={busy} onClick={() => void submit()}>
        {t('scoring.finish.submit')}
      </Button>
      {unsaved && save.kind === 'failed' && (
        <p role="alert" className="submit-unsaved">
          {t('scoring.finish.notSaved', { reason: t(`errors.${save.reason}.what`) })}
        </p>
      )}
      {error !== null && <ErrorState error={error} />}
    </section>
  )
}
