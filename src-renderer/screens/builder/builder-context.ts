import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { BuilderActs, BuilderState, BuilderStore } from '../../stores/builder-state.ts'

export const BuilderContext = createContext<BuilderStore | null>(null)

export function useBuilderStore(): BuilderStore {
  const store = use(BuilderContext)
  if (store === null) throw new Error('outside a checklist builder')
  return store
}

/** Reads one part of the draft; the component is drawn again only when that part changes. */
export function useBuilder<T>(select: (state: BuilderState) => T): T {
  return useStore(useBuilderStore(), select)
}

export function useBuilderActs(): BuilderActs {
  return useBuilderStore().acts
}
