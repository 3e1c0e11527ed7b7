import { createContext, use } from 'react'
import { useStore } from 'zustand'
import { rowState } from '../../../src-renderer/stores/builder-rows.ts'
import type {
  BuilderActs,
  BuilderState,
  BuilderStore,
  RowState,
} from '../../../src-renderer/stores/builder-state.ts'

// Takes the place of src-renderer/screens/builder/builder-context.ts in the naive build.
export const BuilderContext = createContext<BuilderStore | null>(null)

export function useBuilderStore(): BuilderStore {
  const store = use(BuilderContext)
  if (store === null) throw new Error('outside a checklist builder')
  return store
}

/** Naive: whoever reads any part of the draft is drawn again when anything in it changes. */
export function useBuilder<T>(select: (state: BuilderState) => T): T {
  return select(useStore(useBuilderStore()))
}

export function useRow<T>(key: string, select: (row: RowState) => T): T {
  return useBuilder(state => select(rowState(state, key)))
}

export function useBuilderActs(): BuilderActs {
  return useBuilderStore().acts
}
