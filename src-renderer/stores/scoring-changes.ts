import type { Answer, AnswerValue } from '../../src-shared/model/answer.ts'
import type { DurationSource } from '../../src-shared/model/duration-source.ts'
import { sameValue } from './scoring-answers.ts'
import { noted, sourceOf } from './scoring-durations.ts'
import type { Lanes } from './scoring-lanes.ts'
import { liveOf } from './scoring-live.ts'
import type { Moves } from './scoring-moves.ts'
import type { ScoringPorts } from './scoring-ports.ts'
import { nearestShown } from './scoring-position.ts'
import type { ScoringState } from './scoring-state.ts'
import { undoOf, type Undo } from './scoring-undo.ts'
import type { ToldOnce } from './told-once.ts'

export interface Changes extends Pick<Undo, 'remember' | 'undo'> {
  /** Puts answers on the screen and on their way; the score is taken again only when it can differ. */
  readonly put: (changes: readonly (readonly [string, Answer])[], delay?: number) => void
  /** One answer, with a step back to what it replaces. */
  readonly change: (code: string, answer: Answer) => void
  /** How a duration comes about goes with it to disk. */
  readonly note: (code: string, seconds: AnswerValue | undefined, source: DurationSource | undefined) => void
}

/** What becomes of the answers of a visit: shown, scored, sent, and taken back. */
export function changesOf(
  { store, together }: ToldOnce<ScoringState>,
  ports: ScoringPorts,
  { outbox }: Pick<Lanes, 'outbox'>,
  { go }: Pick<Moves, 'go'>,
): Changes {
  const get = store.getState
  const { document } = get().audit
  const allCodes = [...get().questions.keys()]

  function put(changes: readonly (readonly [string, Answer])[], delay = 0, undo?: true): void {
    const before = get()
    const answers = { ...before.answers, ...Object.fromEntries(changes) }
    const scoring = changes.some(([code, answer]) => !sameValue(before.answers[code], answer))
    const wording = changes.some(
      ([code, answer]) => Boolean(before.answers[code]?.comment?.trim()) !== Boolean(answer.comment?.trim()),
    )
    const now = scoring || wording ? liveOf(document, answers, before.evidence, before.live) : before.live
    const focus = nearestShown(now, before.focus, allCodes)
    together(() => {
      store.setState({
        answers,
        live: now,
        undoable: back.own(),
        ...(focus === before.focus ? {} : { focus, field: 'answer', move: before.move + 1 }),
      })
      for (const [code, answer] of changes) {
        outbox.put(code, { answer, source: sourceOf(get().durations, code, answer), undo }, delay)
      }
    })
  }

  const back = undoOf(ports, {
    focus: () => get().focus,
    settled: () => outbox.settled(),
    restore(changes, code) {
      put(changes, 0, true)
      go(nearestShown(get().live, code, allCodes))
    },
  })

  return {
    put,
    change(code, answer) {
      back.remember([{ code, before: get().answers[code] }])
      put([[code, answer]])
    },
    note(question, seconds, source) {
      if (get().questions.get(question)?.answer.type !== 'duration') return
      if (typeof seconds !== 'number' || source === undefined) return
      store.setState({ durations: noted(get().durations, { question, seconds, source }) })
    },
    remember: back.remember,
    undo: back.undo,
  }
}
