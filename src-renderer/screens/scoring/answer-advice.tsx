import { useCallback } from 'react'
import type { Hint } from '../../../src-shared/narrative/hint.ts'
import { hintsFor } from '../../../src-shared/narrative/hints-for.ts'
import { otherTexts } from '../../../src-shared/narrative/visit-hints.ts'
import { TextAdvice } from '../../components/text-advice.tsx'
import { useSession } from './session-context.ts'

interface Props {
  readonly id: string
  readonly code: string
  readonly text: string
  /** The answer lost points, and these words have to show why. */
  readonly lost: boolean
  readonly onShow: (from: number, to: number) => void
}

/** Advice on words of the visit's questions: a comment, or an answer in free words. */
export function AnswerAdvice({ id, code, text, lost, onShow }: Props) {
  const { store } = useSession()
  const hintsOf = useCallback(
    (read: string): Hint[] => {
      // The other texts cannot change while this one is in hand.
      const { answers, live, questions } = store.getState()
      const shown = Object.keys(live.marks).map(one => ({
        code: one,
        words: questions.get(one)?.answer.type === 'text',
      }))
      return hintsFor(read, { lost, others: otherTexts(code, shown, answers) })
    },
    [store, code, lost],
  )
  const numberOf = (question: string) => [...store.getState().questions.keys()].indexOf(question) + 1
  return <TextAdvice id={id} text={text} hintsOf={hintsOf} numberOf={numberOf} onShow={onShow} />
}
