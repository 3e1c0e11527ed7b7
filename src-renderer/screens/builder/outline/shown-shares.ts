import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DraftShares } from '../../../../src-shared/authoring/draft-shares.ts'
import type { BuilderStore } from '../../../stores/builder-state.ts'
import { useBuilderStore } from '../builder-context.ts'
import { keyRest } from '../key-rest.ts'

const shown = new WeakMap<BuilderStore, StoreApi<DraftShares>>()

/**
 * The share of the total beside a row. A digit of a weight changes every row's: they follow when the typing rests, the
 * form says its own at once.
 */
export function useShownShare(kind: keyof DraftShares, id: string): number {
  return useStore(sharesOf(useBuilderStore()), shares => shares[kind].get(id) ?? 0)
}

function sharesOf(store: BuilderStore): StoreApi<DraftShares> {
  const known = shown.get(store)
  if (known !== undefined) return known
  const shares = createStore<DraftShares>(() => store.getState().shares)
  let waiting: ReturnType<typeof setTimeout> | undefined
  store.subscribe(({ shares: now, index }, before) => {
    if (now === before.shares) return
    clearTimeout(waiting)
    const show = () => shares.setState(now)
    // Rows that come, go or move are drawn anyway.
    if (index.outline === before.index.outline) waiting = setTimeout(show, keyRest)
    else show()
  })
  shown.set(store, shares)
  return shares
}
