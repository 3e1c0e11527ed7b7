import { useState } from 'react'

export interface RowKeys {
  /** One per row, in their order. */
  readonly keys: readonly number[]
  readonly removed: (index: number) => void
  readonly moved: (from: number, to: number) => void
}

/** Keys that stay with their rows through moves and removals: what is half typed stays in its row. */
export function useRowKeys(count: number): RowKeys {
  const [state, setState] = useState({ keys: Array.from({ length: count }, (_, i) => i), next: count })
  if (state.keys.length !== count) setState(fitted(state, count))
  return {
    keys: fitted(state, count).keys,
    removed: index => setState(({ keys, next }) => ({ keys: keys.toSpliced(index, 1), next })),
    moved: (from, to) =>
      setState(({ keys, next }) => {
        const key = keys[from]
        return key === undefined
          ? { keys, next }
          : { keys: keys.toSpliced(from, 1).toSpliced(to, 0, key), next }
      }),
  }
}

interface Fitted {
  readonly keys: number[]
  readonly next: number
}

/** Rows that came or went by undo are fitted at the end. */
function fitted({ keys, next }: Fitted, count: number): Fitted {
  if (keys.length >= count) return { keys: keys.slice(0, count), next }
  const more = Array.from({ length: count - keys.length }, (_, i) => next + i)
  return { keys: [...keys, ...more], next: next + more.length }
}
