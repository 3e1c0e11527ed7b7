import { useTranslation } from 'react-i18next'
import { Redirect } from 'wouter'
import { useStore } from 'zustand'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { useScoringSession } from '../../stores/scoring-session.ts'
import type { ScoringStore } from '../../stores/scoring-state.ts'
import { SaveMark } from '../scoring/save-mark.tsx'
import { FactsFields } from './facts-fields.tsx'
import './visit.css'

/** The visit's own facts: contacts, who served, what was bought, the narrative. */
export default function VisitScreen({ id }: { id: string }) {
  const session = useScoringSession(id)
  if (session.store === null) {
    return session.error === null ? (
      <LoadingState />
    ) : (
      <ErrorState error={session.error} onRetry={session.again} />
    )
  }
  const { status } = session.store.getState().audit
  if (status !== 'draft' && status !== 'returned') return <Redirect to={`/visits/${id}/audit`} replace />
  return <Facts store={session.store} />
}

function Facts({ store }: { store: ScoringStore }) {
  const { t } = useTranslation()
  const save = useStore(store, state => state.save)
  const { audit } = store.getState()
  return (
    <div className="page facts">
      <PageHeader
        title={t('visit.title')}
        note={audit.branchName}
        back={{ to: `/visits/${audit.id}`, label: t('visit.back') }}
      >
        <div role="status">
          <SaveMark save={save} onRetry={store.acts.flush} />
        </div>
      </PageHeader>
      <p className="facts-lead">{t('visit.lead')}</p>
      <FactsFields store={store} />
    </div>
  )
}
