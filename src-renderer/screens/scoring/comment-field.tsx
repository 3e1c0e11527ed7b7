import { useTranslation } from 'react-i18next'
import { numberText } from '../../../src-shared/format/number.ts'
import type { Answer } from '../../../src-shared/model/answer.ts'
import { isBlank } from '../../../src-shared/model/check-answer.ts'
import type { Question } from '../../../src-shared/model/question.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import type { Mark } from '../../stores/scoring-live.ts'
import type { Field } from '../../stores/scoring-card.ts'
import { CommentText } from './comment-text.tsx'
import { useActs } from './session-context.ts'
import './comment.css'

interface Props {
  readonly question: Question
  readonly number: number
  readonly answer: Answer | undefined
  readonly mark: Mark
  /** Where the cursor goes; null while another question is in hand. */
  readonly field: Field | null
}

/** What the answer calls for, and the words under it. */
export function CommentField({ question, number, answer, mark, field }: Props) {
  const { t } = useTranslation()
  const acts = useActs()
  const { code } = question
  const text = answer?.comment ?? ''
  const asked = mark.missing.includes('comment') || mark.missing.includes('reason')
  const written = !isBlank(text)

  if (field === null) {
    return (
      <>
        {written && <p className="comment-kept">{text}</p>}
        <Needs mark={mark} answer={answer} full={false} />
      </>
    )
  }
  return (
    <>
      <Needs mark={mark} answer={answer} full />
      {field === 'comment' || asked || written ? (
        <CommentText
          code={code}
          label={
            answer?.na === true ? t('scoring.question.sayWhy') : t('scoring.question.commentFor', { number })
          }
          text={text}
          asked={asked}
          lost={mark.lost > 0}
        />
      ) : (
        <button
          type="button"
          className="comment-open"
          aria-keyshortcuts="C"
          onClick={() => acts.go(code, 'comment')}
        >
          {t('scoring.question.comment')}
          <KeyHint keys="C" />
        </button>
      )}
    </>
  )
}

/** What was lost and what is still needed, in words. */
function Needs({ mark, answer, full }: { mark: Mark; answer: Answer | undefined; full: boolean }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const lost = { count: mark.lost, points: numberText(mark.lost, language, 2) }
  const needsWords = mark.missing.includes('comment')
  const loss =
    mark.lost > 0 && (full || needsWords)
      ? [needsWords ? t('scoring.question.lostSay', lost) : t('scoring.question.lost', lost)]
      : needsWords
        ? [t('scoring.question.sayWhat')]
        : []
  const lines = [
    ...(answer?.na === true && (full || mark.missing.includes('reason'))
      ? [t('scoring.question.sayWhy')]
      : loss),
    ...(mark.missing.includes('evidence') ? [t('scoring.question.needsEvidence')] : []),
  ]
  if (lines.length === 0) return null
  return (
    <p className="needs" data-open={mark.missing.length > 0 || undefined}>
      {lines.join(' · ')}
    </p>
  )
}
