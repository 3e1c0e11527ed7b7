import { useTranslation } from 'react-i18next'
import { localised } from '../../../src-shared/format/localised.ts'
import type { Audit } from '../../../src-shared/model/audit.ts'
import { isBlank } from '../../../src-shared/model/check-answer.ts'
import type { Flag } from '../../../src-shared/model/flag.ts'
import type { Question } from '../../../src-shared/model/question.ts'
import type { ReviewComment } from '../../../src-shared/model/review.ts'
import type { QuestionScore } from '../../../src-shared/scoring/question-score.ts'
import { CriticalMark } from '../../components/critical-mark.tsx'
import { FlagMark } from '../../components/flag/flag-mark.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { EvidenceRow } from '../audit/evidence-row.tsx'
import { GivenAnswer } from '../audit/given-answer.tsx'
import { CommentList } from './comment-list.tsx'
import { useComments } from './use-comments.ts'

interface Props {
  readonly audit: Audit
  readonly question: Question
  readonly part: QuestionScore
  readonly number: number
  /** Of this question. */
  readonly flags: readonly Flag[]
  readonly comments: readonly ReviewComment[]
  readonly inHand: boolean
  readonly writing: boolean
  readonly onFocus: () => void
  readonly onWrite: (open: boolean) => void
  readonly onHistory: () => void
}

/** One answer beside its evidence, with what the program and reviewers say of it. */
export function AnswerLine({ audit, question, part, number, flags, comments, inHand, ...acts }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { toggleMark } = useComments(audit.id)
  const { writing, onFocus, onWrite, onHistory } = acts
  const { code } = question
  const answer = audit.answers[code]
  const pieces = audit.evidence.filter(piece => piece.question === code)
  const waiting = comments.filter(one => !one.sent)
  const marked = waiting.length > 0
  const onlyMarked = marked && waiting.every(one => one.text === '')
  return (
    <li
      className="review-line"
      id={`answer-${code}`}
      tabIndex={-1}
      aria-labelledby={`review-text-${code}`}
      aria-current={inHand ? 'true' : undefined}
      data-in-hand={inHand || undefined}
      data-lost={part.lost > 0 || undefined}
      data-marked={marked || undefined}
      onFocus={onFocus}
    >
      <span className="audit-line-number" aria-hidden="true">
        {number}
      </span>
      <div className="review-asked">
        <p id={`review-text-${code}`}>
          <span className="only-read">{t('scoring.question.number', { number })}. </span>
          {localised(question.text, language)} {question.critical !== undefined && <CriticalMark />}
        </p>
        {!isBlank(answer?.comment) && <p className="review-said">{answer?.comment}</p>}
        {flags.length > 0 && (
          <p className="review-line-flags">
            {flags.map(({ kind }) => (
              <FlagMark key={kind} kind={kind} />
            ))}
          </p>
        )}
        <CommentList
          audit={audit.id}
          question={code}
          comments={comments}
          name={t('review.screen.commentFor', { number })}
          writing={writing}
          onWrite={onWrite}
        />
        <p className="review-line-acts">
          <button
            type="button"
            className="review-link"
            aria-label={t(marked ? 'review.screen.unmark' : 'review.screen.mark', { number })}
            disabled={marked && !onlyMarked}
            onClick={() => toggleMark(code, comments)}
          >
            {t(marked ? 'review.screen.marked' : 'review.screen.markShort')}
          </button>
          <button
            type="button"
            className="review-link"
            aria-label={t('review.screen.commentFor', { number })}
            onClick={() => onWrite(true)}
          >
            {t('review.screen.comment')}
          </button>
          <button
            type="button"
            className="review-link"
            aria-label={t('history.openFor', { number })}
            onClick={onHistory}
          >
            {t('review.screen.history')}
          </button>
        </p>
      </div>
      <div className="audit-line-answer">
        <GivenAnswer question={question} answer={answer} part={part} />
        {pieces.length > 0 && (
          <EvidenceRow audit={audit.id} pieces={pieces} name={t('audit.photo', { number })} />
        )}
      </div>
    </li>
  )
}
