import type { Layer, Mark } from '../../../../src-shared/model/annotation.ts'

type Marks = readonly Mark[]

/** The marks as they stand, and the way back and forth. */
export interface MarkHistory {
  readonly past: readonly Marks[]
  readonly marks: Marks
  readonly future: readonly Marks[]
  /** Small steps of one kind (a drag, words being typed) count as one. */
  readonly run: string | null
}

export const historyOf = (layer: Layer | null): MarkHistory => ({
  past: [],
  marks: layer?.marks ?? [],
  future: [],
  run: null,
})

/** Takes new marks; within the same run the step before is replaced. */
export function changed(history: MarkHistory, marks: Marks, run: string | null = null): MarkHistory {
  const same = run !== null && run === history.run
  return { past: same ? history.past : [...history.past, history.marks], marks, future: [], run }
}

export function undone(history: MarkHistory): MarkHistory {
  const marks = history.past.at(-1)
  if (marks === undefined) return history
  return { past: history.past.slice(0, -1), marks, future: [history.marks, ...history.future], run: null }
}

export function redone(history: MarkHistory): MarkHistory {
  const [marks, ...future] = history.future
  if (marks === undefined) return history
  return { past: [...history.past, history.marks], marks, future, run: null }
}
