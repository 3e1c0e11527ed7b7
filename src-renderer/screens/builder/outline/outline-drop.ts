import type { OutlineRow } from './outline-rows.ts'

/** Where something that is dragged would come to stand, and where the line is drawn that shows it. */
export type Drop =
  | {
      readonly kind: 'question'
      readonly moment: string
      /** Among the questions of the moment, counted without the dragged one. */
      readonly place: number
      /** The question before it; null: it is the first; left out: it is the last. */
      readonly after?: string | null
      readonly line: DropLine
    }
  | { readonly kind: 'moment'; readonly place: number; readonly line: DropLine }

export interface DropLine {
  readonly name: string
  readonly edge: 'above' | 'below'
}

/** Rows that what is dragged can be put at: moments among moments, everything else anywhere below the first row. */
export function takesDrop(active: string, over: string): boolean {
  if (over === 'checklist') return false
  return active.startsWith('moment ') ? over.startsWith('moment ') : true
}

/**
 * What comes of dropping one row on another: from above it goes below that row, from below above it. What is not in
 * the outline yet goes below. Null where nothing would change.
 */
export function dropOf(rows: readonly OutlineRow[], active: string, over: string): Drop | null {
  const from = rows.findIndex(({ name }) => name === active)
  const to = rows.findIndex(({ name }) => name === over)
  const target = rows[to]
  if (target === undefined || from === to || !takesDrop(active, over)) return null
  const down = from < to
  const line: DropLine = { name: over, edge: down ? 'below' : 'above' }
  if (active.startsWith('moment ')) {
    if (target.kind !== 'moment') return null
    return { kind: 'moment', place: target.place - 1, line: down ? below(rows, to) : line }
  }
  const rest = rows.filter(({ name }) => name !== active)
  const at = rest.findIndex(({ name }) => name === over) + (down ? 1 : 0)
  const before = rest[at - 1]
  if (before === undefined || before.kind === 'checklist') return null
  if (before.kind === 'question') {
    return {
      kind: 'question',
      moment: before.moment,
      place: placeWithout(rest, before.name) + 1,
      after: before.id,
      line,
    }
  }
  // Below a folded moment means at its end; below an open one it is its first question.
  return before.folded
    ? { kind: 'question', moment: before.id, place: before.questions, line }
    : { kind: 'question', moment: before.id, place: 0, after: null, line }
}

function placeWithout(rows: readonly OutlineRow[], name: string): number {
  const at = rows.findIndex(row => row.name === name)
  let place = 0
  for (let i = at - 1; i >= 0 && rows[i]?.kind === 'question'; i -= 1) place += 1
  return place
}

/** The foot of a moment's questions. */
function below(rows: readonly OutlineRow[], moment: number): DropLine {
  let last = moment
  while (rows[last + 1]?.kind === 'question') last += 1
  return { name: rows[last]?.name ?? 'checklist', edge: 'below' }
}
