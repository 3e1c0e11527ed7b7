import type { ComponentType, ReactNode } from 'react'
import { Redirect } from 'wouter'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { useScoringSession } from '../../stores/scoring-session.ts'
import type { ScoringStore } from '../../stores/scoring-state.ts'

interface Props {
  readonly id: string
  readonly children: (store: ScoringStore) => ReactNode
  /** Stands in the place of a visit that cannot be opened. */
  readonly unopened?: ComponentType<{ error: unknown; onRetry: () => void }>
}

/** Loads a visit for filling; one that is locked is shown as the audit it has become. */
export function OpenDraft({ id, children, unopened: Unopened = ErrorState }: Props) {
  const session = useScoringSession(id)
  if (session.store !== null) {
    const { status } = session.store.getState().audit
    const open = status === 'draft' || status === 'returned'
    return open ? children(session.store) : <Redirect to={`/visits/${id}/audit`} replace />
  }
  if (session.error === null) return <LoadingState />
  return <Unopened error={session.error} onRetry={session.again} />
}
