import type { DraftChecklist } from '../../src-shared/model/draft-checklist.ts'
import type { Place } from './builder-place.ts'

interface Step {
  readonly draft: DraftChecklist
  readonly selected: Place
}

const longest = 500

/** What undo and redo go through. Drafts share all they have in common, so a step costs little. */
export class BuilderHistory {
  #past: readonly Step[] = []
  #future: readonly Step[] = []
  #typing: string | null = null

  get undoable(): boolean {
    return this.#past.length > 0
  }

  get redoable(): boolean {
    return this.#future.length > 0
  }

  /** Remembers how it was before a change. Typing in one field goes on within one step. */
  remember(before: Step, typing: string | null): void {
    const goesOn = typing !== null && typing === this.#typing && this.#past.length > 0
    if (!goesOn) this.#past = [...this.#past.slice(1 - longest), before]
    this.#future = []
    this.#typing = typing
  }

  undo(now: Step): Step | undefined {
    const step = this.#past.at(-1)
    if (step === undefined) return undefined
    this.#past = this.#past.slice(0, -1)
    this.#future = [...this.#future, now]
    this.#typing = null
    return step
  }

  redo(now: Step): Step | undefined {
    const step = this.#future.at(-1)
    if (step === undefined) return undefined
    this.#future = this.#future.slice(0, -1)
    this.#past = [...this.#past, now]
    this.#typing = null
    return step
  }

  /** What is typed next is a step of its own. */
  pause(): void {
    this.#typing = null
  }
}
