import { useTranslation } from 'react-i18next'
import { Redirect } from 'wouter'
import { useStore } from 'zustand'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { useScoringSession } from '../../stores/scoring-session.ts'
import type { ScoringStore } from '../../stores/scoring-state.ts'
import { SaveMark } from '../scoring/save-mark.tsx'
import { Impossible } from './impossible.tsx'
import { MissingList } from './missing-list.tsx'
import { SubmitPart } from './submit-part.tsx'
import { Summary } from './summary.tsx'
import './submit.css'

/** The last look before a visit is locked: what is missing, what will be sent, and the act itself. */
export default function SubmitScreen({ id }: { id: string }) {
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
  return <Finish store={session.store} />
}

function Finish({ store }: { store: ScoringStore }) {
  const { t } = useTranslation()
  const save = useStore(store, state => state.save)
  const { audit } = store.getState()
  return (
    <div className="page submit">
      <PageHeader
        title={t('scoring.finish.title')}
        note={audit.branchName}
        back={{ to: `/visits/${audit.id}`, label: t('scoring.finish.back') }}
      >
        <div role="status">
          <SaveMark save={save} onRetry={store.acts.flush} />
        </div>
      </PageHeader>
      <div className="submit-columns">
        <div className="submit-main">
          <MissingList store={store} />
          <SubmitPart store={store} />
          <Impossible store={store} />
        </div>
        <Summary store={store} />
      </div>
    </div>
  )
}
