import type { Answer } from '../../src-shared/model/answer.ts'
import type { ScoringPorts } from './scoring-ports.ts'
import type { UndoStep } from './scoring-state.ts'

const longestUndo = 500

interface Around {
  /** The question in hand. */
  readonly focus: () => string
  /** True once everything is on disk. */
  readonly settled: () => Promise<boolean>
  /** Puts the answers back and goes to the question. */
  readonly restore: (changes: readonly (readonly [string, Answer])[], question: string) => void
}

export interface Undo {
  /** Notes what a change is about to replace; typing into one field goes on within one step. */
  readonly remember: (changes: UndoStep['changes'], typing?: string | null) => void
  readonly undo: () => void
  /** True while this page has changes of its own to take back. */
  readonly own: () => boolean
}

/**
 * Going back: first through what this page did, step by step. When none of it is left, by the history on disk, into
 * the time before a reload or restart; the disk is asked anew for each step, after all that was done here is stored,
 * so that both never disagree about what comes next.
 */
export function undoOf(ports: ScoringPorts, { focus, settled, restore }: Around): Undo {
  let steps: UndoStep[] = []
  let last = Promise.resolve()
  const own = () => steps.length > 0

  async function byHistory(): Promise<void> {
    try {
      // What is not on disk yet is told of by the state of saving.
      if (own() || !(await settled())) return
      const step = await ports.undo?.()
      // The person has gone on meanwhile: what was found is no longer the last change.
      if (own()) return
      if (step === null || step === undefined) ports.nothingLeft?.()
      else {
        const all = [step, ...(step.also ?? [])]
        restore(
          all.map(({ question, answer }) => [question, answer] as const),
          step.question,
        )
      }
    } catch (error) {
      ports.failed(error)
    }
  }

  return {
    own,
    remember(changes, typing = null) {
      if (typing !== null && steps.at(-1)?.typing === typing) return
      steps = [...steps.slice(1 - longestUndo), { changes, focus: focus(), typing }]
    },
    undo() {
      const step = steps.at(-1)
      if (step === undefined) {
        last = last.then(byHistory)
        return
      }
      steps = steps.slice(0, -1)
      restore(
        step.changes.map(({ code, before }) => [code, before ?? {}] as const),
        step.changes[0]?.code ?? step.focus,
      )
    },
  }
}
