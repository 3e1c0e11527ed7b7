import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { ScoringActs, ScoringState, ScoringStore } from '../../stores/scoring-state.ts'

export interface ScoringContext {
  readonly store: ScoringStore
  /** Opens the system's dialog for photos. */
  readonly pickFiles: () => void
}

export const SessionContext = createContext<ScoringContext | null>(null)

export function useSession(): ScoringContext {
  const context = use(SessionContext)
  if (context === null) throw new Error('outside a scoring session')
  return context
}

/** Reads one part of the visit; the component is drawn again only when that part changes. */
export function useScoring<T>(select: (state: ScoringState) => T): T {
  return useStore(useSession().store, select)
}

export function useActs(): ScoringActs {
  return useSession().store.acts
}
