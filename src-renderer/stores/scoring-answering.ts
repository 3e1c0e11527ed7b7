import type { Answer } from '../../src-shared/model/answer.ts'
import {
  asNotApplicable,
  asSkipped,
  sameValue,
  withComment,
  withoutValue,
  withToggled,
  withValue,
} from './scoring-answers.ts'
import type { Changes } from './scoring-changes.ts'
import type { Lanes } from './scoring-lanes.ts'
import type { Moves } from './scoring-moves.ts'
import { neighbour } from './scoring-position.ts'
import type { ScoringActs, ScoringState } from './scoring-state.ts'
import type { ToldOnce } from './told-once.ts'

/** Typing is saved after this pause, ms; leaving the field saves at once. */
export const typingPause = 400

/** Answering a question, in each of its ways. */
export function answerActs(
  { store, together }: ToldOnce<ScoringState>,
  { outbox }: Pick<Lanes, 'outbox'>,
  { go, nextMoment }: Moves,
  { put, change, note, remember }: Changes,
): Pick<
  ScoringActs,
  'answer' | 'notApplicable' | 'toggle' | 'type' | 'comment' | 'clear' | 'done' | 'skipMoment'
> {
  const get = store.getState
  const { questions } = get()

  /** Moves on, unless the answer calls for words: then its comment opens. */
  function moveOn(code: string): void {
    const missing = get().live.marks[code]?.missing ?? []
    if (missing.includes('comment') || missing.includes('reason')) go(code, 'comment')
    else go(neighbour(get().live.moments, code, 1))
  }

  function answerAndMove(code: string, answer: Answer): void {
    together(() => {
      change(code, answer)
      moveOn(code)
    })
  }

  return {
    answer: (code, value) => answerAndMove(code, withValue(get().answers[code], value)),
    notApplicable: code => answerAndMove(code, asNotApplicable(get().answers[code])),
    toggle(code, option) {
      const question = questions.get(code)
      if (question === undefined) return
      change(code, withToggled(get().answers[code], option, question.answer))
      if (get().focus !== code) go(code)
    },
    type(code, value, source = { kind: 'typed' }) {
      const before = get().answers[code]
      const answer = value === undefined ? withoutValue(before) : withValue(before, value)
      if (sameValue(before, answer)) return
      note(code, value, source)
      remember([{ code, before }], `value ${code}`)
      put([[code, answer]], typingPause)
    },
    comment(code, text) {
      const before = get().answers[code]
      if ((before?.comment ?? '') === text) return
      remember([{ code, before }], `comment ${code}`)
      put([[code, withComment(before, text)]], typingPause)
    },
    clear(code) {
      const before = get().answers[code]
      if (before?.value !== undefined || before?.na === true) change(code, withoutValue(before))
    },
    done(code) {
      const before = get().answers[code]
      const untouched = before?.value === undefined && before?.na !== true
      if (untouched && questions.get(code)?.answer.type === 'multi') change(code, withValue(before, []))
      outbox.hasten()
      moveOn(code)
    },
    skipMoment(code, reason) {
      const { answers, live: shown } = get()
      const codes = (shown.moments.find(one => one.code === code)?.questions ?? []).filter(
        one => questions.get(one)?.notApplicable === true,
      )
      if (codes.length === 0) return
      remember(codes.map(one => ({ code: one, before: answers[one] })))
      put(codes.map(one => [one, asSkipped(answers[one], reason)] as const))
      nextMoment()
    },
  }
}
