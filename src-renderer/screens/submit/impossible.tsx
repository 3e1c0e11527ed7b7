import { Button, Modal, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { api, client, queries } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { forgetVisit } from '../../stores/scoring-session.ts'
import type { ScoringStore } from '../../stores/scoring-state.ts'
import { ImpossibleProof } from './impossible-proof.tsx'

/** The other end of a visit: it could not be made. Asks once, with the reason. */
export function Impossible({ store }: { store: ScoringStore }) {
  const { t } = useTranslation()
  const [opened, dialog] = useDisclosure()
  return (
    <section className="impossible">
      <h2>{t('scoring.finish.impossible')}</h2>
      <p>{t('scoring.finish.impossibleHint')}</p>
      <Button variant="danger" onClick={dialog.open}>
        {t('scoring.finish.impossibleAct')}…
      </Button>
      <Modal opened={opened} onClose={dialog.close} title={t('scoring.finish.impossibleTitle')}>
        <ImpossibleForm store={store} onCancel={dialog.close} />
      </Modal>
    </section>
  )
}

function ImpossibleForm({ store, onCancel }: { store: ScoringStore; onCancel: () => void }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const blank = reason.trim() === ''
  const { id } = store.getState().audit

  async function end() {
    setAsked(true)
    if (blank) return
    setBusy(true)
    try {
      await store.acts.settled()
      await client.audits.impossible({ id, reason: reason.trim() })
      forgetVisit(id)
      await queries.invalidateQueries({ queryKey: api.audits.key() })
      navigate(`/visits/${id}/audit`, { replace: true })
    } catch (why) {
      setError(why)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      className="impossible-form"
      onSubmit={event => {
        event.preventDefault()
        void end()
      }}
    >
      <p>{t('submission.impossibleSure')}</p>
      <Textarea
        label={t('scoring.finish.impossibleReason')}
        placeholder={t('scoring.finish.impossibleExample')}
        error={asked && blank ? t('scoring.finish.needReason') : undefined}
        rows={4}
        maxLength={2000}
        data-autofocus
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <ImpossibleProof store={store} />
      {error !== null && <ErrorState error={error} />}
      <div className="impossible-acts">
        <Button onClick={onCancel}>{t('common.act.cancel')}</Button>
        <Button type="submit" variant="danger" loading={busy}>
          {t('scoring.finish.impossibleAct')}
        </Button>
      </div>
    </form>
  )
}
