import type { DraftIndex, OutlineStop } from '../../../stores/builder-state.ts'
import type { Place } from '../../../stores/builder-place.ts'

/** A row of the outline, from top to bottom. `place` counts from 1 among `count` of its kind. */
export type OutlineRow =
  | { readonly kind: 'checklist'; readonly name: string }
  | {
      readonly kind: 'moment'
      readonly name: string
      readonly id: string
      readonly place: number
      readonly count: number
      readonly questions: number
      readonly folded: boolean
    }
  | {
      readonly kind: 'question'
      readonly name: string
      readonly id: string
      readonly moment: string
      readonly place: number
      readonly count: number
    }

interface Folding {
  readonly folded: ReadonlySet<string>
  /** The moment that holds the selected question is never folded. */
  readonly open: string | undefined
  /** Every moment is folded: one of them is being dragged. */
  readonly all: boolean
}

/** The rows in sight. */
export function rowsOf(outline: readonly OutlineStop[], { folded, open, all }: Folding): OutlineRow[] {
  const rows: OutlineRow[] = [{ kind: 'checklist', name: 'checklist' }]
  outline.forEach(({ id, questions }, at) => {
    const away = all || (folded.has(id) && id !== open)
    rows.push({
      kind: 'moment',
      name: `moment ${id}`,
      id,
      place: at + 1,
      count: outline.length,
      questions: questions.length,
      folded: away,
    })
    if (away) return
    questions.forEach((question, place) =>
      rows.push({
        kind: 'question',
        name: `question ${question}`,
        id: question,
        moment: id,
        place: place + 1,
        count: questions.length,
      }),
    )
  })
  return rows
}

export function placeOf(row: OutlineRow): Place {
  return row.kind === 'checklist' ? { kind: 'checklist' } : { kind: row.kind, id: row.id }
}

/** The moment that has to show its questions: the one with the selected question. */
export function openMoment(selected: Place, index: DraftIndex): string | undefined {
  return selected.kind === 'question' ? index.questions.get(selected.id)?.moment : undefined
}
