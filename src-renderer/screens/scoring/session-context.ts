import { createContext, use, useCallback, useSyncExternalStore, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Audit } from '../../../src-shared/model/audit.ts'
import type { CardState } from '../../stores/scoring-card.ts'
import type { ScoringActs, ScoringState, ScoringStore } from '../../stores/scoring-state.ts'

/** What surrounds the questions: a visit has facts and is submitted, a preview has neither. */
export interface ScoringFrame {
  readonly back: { readonly to: string; readonly label: string }
  /** Under the title; by default the checklist, the wave and the scenario. */
  readonly note?: string
  /** Addresses of the visit's own pages. */
  readonly visit: { readonly facts: string; readonly submit: string; readonly evidence: string } | null
  /** Stands between the top bar and the questions. */
  readonly strip?: ReactNode
}

export interface ScoringContext {
  readonly store: ScoringStore
  readonly frame: ScoringFrame
  /** Opens the system's dialog for photos. */
  readonly pickFiles: () => void
  /** Shows what became of the answer in hand. */
  readonly showHistory: () => Promise<void>
  /** Opens the system's dialog for a folder of photos. */
  readonly pickFolder: () => void
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

/** The same for what stands around the questions: drawn after them, in a frame of its own. */
export function useScoringLater<T>(select: (state: ScoringState) => T): T {
  return useStore(useSession().store.later, select)
}

/** What one card shows; the component is drawn again only when something of it changes. */
export function useCard(code: string): CardState {
  const { cards } = useSession().store
  const subscribe = useCallback((listener: () => void) => cards.subscribe(code, listener), [cards, code])
  return useSyncExternalStore(subscribe, () => cards.of(code))
}

/** The visit as it was opened: what does not change while it is filled. */
export function useAudit(): Audit {
  return useSession().store.getState().audit
}

export function useActs(): ScoringActs {
  return useSession().store.acts
}
