import { Redirect } from 'wouter'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { useScoringSession } from '../../stores/scoring-session.ts'
import { ScoringView } from './scoring-view.tsx'
import './scoring.css'

/** Filling a visit: takes the whole window. */
export default function ScoringScreen({ id }: { id: string }) {
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
  return <ScoringView store={session.store} />
}
