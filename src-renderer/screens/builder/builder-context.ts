import { createContext, use, useCallback, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { BuilderActs, BuilderState, BuilderStore, RowState } from '../../stores/builder-state.ts'

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

/** Reads one part of what a row of the outline shows, by the key of its place; drawn again only for that part. */
export function useRow<T>(key: string, select: (row: RowState) => T): T {
  const { rows } = useBuilderStore()
  const subscribe = useCallback((listener: () => void) => rows.subscribe(key, listener), [rows, key])
  return useSyncExternalStore(subscribe, () => select(rows.of(key)))
}

export function useBuilderActs(): BuilderActs {
  return useBuilderStore().acts
}
