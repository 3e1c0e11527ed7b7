import { Button, Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import { localised } from '../../../src-shared/format/localised.ts'
import { announce } from '../../app/announce.ts'
import { api, client, queries } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { forgetVisit } from '../../stores/scoring-session.ts'
import type { ScoringStore } from '../../stores/scoring-state.ts'

/** Sends the visit, once everything is on disk and nothing is missing. */
export function SubmitPart({ store }: { store: ScoringStore }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const ready = useStore(store, state => state.live.missing === 0)
  const [busy, setBusy] = useState(false)
  const language = usePreferences(state => state.language)
  const session = useQuery(api.session.get.queryOptions({ input: {} }))
  const [confirmed, setConfirmed] = useState(false)
  const [asked, setAsked] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [unsaved, setUnsaved] = useState(false)
  const { id } = store.getState().audit
  const save = useStore(store, state => state.save)

  const own = localised(session.data?.organisation.declaration, language)
  const declaration = own === '' ? t('submission.declaration.text') : own

  async function submit() {
    setAsked(true)
    if (!confirmed) return
    setBusy(true)
    setError(null)
    try {
      const saved = await store.acts.settled()
      setUnsaved(!saved)
      if (!saved) return
      await client.audits.submit({ id, declaration })
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
      <p className="submit-lead">{t('submission.lead')}</p>
      {session.data !== undefined && (
        <fieldset className="declaration">
          <legend>{t('submission.declaration.title')}</legend>
          <p id="declaration">{declaration}</p>
          <Checkbox
            label={t('submission.declaration.confirm')}
            aria-describedby="declaration"
            disabled={!ready}
            error={asked && !confirmed ? t('submission.declaration.need') : undefined}
            checked={confirmed}
            onChange={event => setConfirmed(event.currentTarget.checked)}
          />
        </fieldset>
      )}
      <Button
        variant="filled"
        disabled={!ready || session.data === undefined}
        loading={busy}
        onClick={() => void submit()}
      >
        {t('scoring.finish.submit')}
      </Button>
      {unsaved && save.kind === 'failed' && (
        <p role="alert" className="submit-unsaved">
          {t('scoring.finish.notSaved', { because: t(`scoring.save.because.${save.reason}`) })}
        </p>
      )}
      {error !== null && <ErrorState error={error} />}
    </section>
  )
}
