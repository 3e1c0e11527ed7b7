import { createContext, use, type ReactNode, type RefObject } from 'react'
import { useStore } from 'zustand'
import type { ScoringActs, ScoringState, ScoringStore } from '../../../src-renderer/stores/scoring-state.ts'

interface ScoringFrame {
  readonly back: { readonly to: string; readonly label: string }
  readonly visit: { readonly facts: string; readonly submit: string } | null
  readonly strip?: ReactNode
}

// Takes the place of src-renderer/screens/scoring/session-context.ts in the naive build.
interface ScoringContext {
  readonly store: ScoringStore
  readonly moved: RefObject<number>
  readonly frame: ScoringFrame
  readonly pickFiles: () => void
}

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

export function useActs(): ScoringActs {
  return useSession().store.acts
}
