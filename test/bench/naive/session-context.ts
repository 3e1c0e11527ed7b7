import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { Audit } from '../../../src-shared/model/audit.ts'
import type { ScoringContext } from '../../../src-renderer/screens/scoring/session-context.ts'
import type { CardState } from '../../../src-renderer/stores/scoring-card.ts'
import { cardState } from '../../../src-renderer/stores/scoring-cards.ts'
import type { ScoringActs, ScoringState } from '../../../src-renderer/stores/scoring-state.ts'

// Takes the place of src-renderer/screens/scoring/session-context.ts in the naive build.
export const SessionContext = createContext<ScoringContext | null>(null)

export function useSession(): ScoringContext {
  const context = use(SessionContext)
  if (context === null) throw new Error('outside a scoring session')
  return context
}

/** Naive: whoever reads any part of the visit is drawn again when anything in it changes. */
export function useScoring<T>(select: (state: ScoringState) => T): T {
  return select(useStore(useSession().store))
}

/** Naive: and at once. */
export function useScoringLater<T>(select: (state: ScoringState) => T): T {
  return useScoring(select)
}

export function useCard(code: string): CardState {
  return useScoring(state => cardState(state, code))
}

export function useAudit(): Audit {
  return useSession().store.getState().audit
}

export function useActs(): ScoringActs {
  return useSession().store.acts
}
