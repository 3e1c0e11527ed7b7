import { memo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { localised } from '../../../src-shared/format/localised.ts'
import { bestPoints } from '../../../src-shared/model/answer-type.ts'
import type { Question } from '../../../src-shared/model/question.ts'
import { CriticalMark } from '../../components/critical-mark.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { AnswerField } from './answer-field.tsx'
import { CommentField } from './comment-field.tsx'
import { OvertakenAnswer } from './overtaken-answer.tsx'
import { QuestionWorth } from './question-worth.tsx'
import { ReturnedWords } from './returned-words.tsx'
import { useActs, useCard, useSession } from './session-context.ts'
import { useCursor } from './use-cursor.ts'
import './card.css'

/** Whether the chosen segment is drawn as a loss: a set is not, a rating or an option only from half down. */
function looksLost({ answer, weight }: Question, lost: number): boolean {
  if (answer.type === 'multi') return false
  return lost > 0 && (answer.type === 'yesNo' || 2 * lost >= weight * bestPoints(answer))
}

/** One question: in hand it stands out, beside it is quieter. Drawn again only for its own changes. */
export const QuestionCard = memo(function QuestionCard({ code, number }: { code: string; number: number }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const question = useSession().store.getState().questions.get(code)
  const { answer, mark, field, move, mine } = useCard(code)
  const inHand = field !== null
  const { stand } = useActs()
  const card = useRef<HTMLLIElement>(null)
  useCursor(move, card)

  if (question === undefined || mark === undefined) return null
  const nameId = `question-${code}`
  return (
    <li
      ref={card}
      className="card"
      data-in-hand={inHand || undefined}
      data-code={code}
      tabIndex={-1}
      aria-labelledby={nameId}
      aria-current={inHand ? 'true' : undefined}
      onFocus={event => {
        const words = event.target instanceof HTMLElement && event.target.dataset['comment'] !== undefined
        stand(code, words ? 'comment' : 'answer')
      }}
    >
      <div className="card-head">
        <span className="card-number" aria-hidden="true">
          {number}
        </span>
        <h3 className="card-text" id={nameId}>
          <span className="only-read">{t('scoring.question.number', { number })}. </span>
          {localised(question.text, language)}
          {question.critical !== undefined && (
            <>
              {' '}
              <CriticalMark />
            </>
          )}
        </h3>
        <QuestionWorth question={question} full={inHand} />
      </div>
      <div className="card-body">
        <ReturnedWords code={code} />
        <AnswerField
          question={question}
          answer={answer}
          lost={looksLost(question, mark.lost)}
          nameId={nameId}
        />
        {mine !== undefined && <OvertakenAnswer question={question} mine={mine} />}
        <CommentField question={question} number={number} answer={answer} mark={mark} field={field} />
      </div>
    </li>
  )
})
