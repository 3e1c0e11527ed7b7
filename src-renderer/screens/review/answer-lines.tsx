import { useTranslation } from 'react-i18next'
import type { Question } from '../../../src-shared/model/question.ts'
import type { Reviewed } from '../../../src-shared/model/review.ts'
import type { ExactScore } from '../../../src-shared/scoring/score-exactly.ts'
import { MomentHead } from '../audit/moment-head.tsx'
import { AnswerLine } from './answer-line.tsx'

interface Props {
  readonly reviewed: Reviewed
  readonly exact: ExactScore
  readonly focus: string
  /** Code of the question whose comment is being written. */
  readonly writing: string | null
  readonly onFocus: (code: string) => void
  readonly onWrite: (code: string | null) => void
  readonly onHistory: (question: Question) => void
}

/** Every question that was shown, moment by moment. */
export function AnswerLines({ reviewed, exact, focus, writing, onFocus, onWrite, onHistory }: Props) {
  const { t } = useTranslation()
  const { audit, flags, comments } = reviewed
  const parts = new Map(exact.questions.map((part, index) => [part.code, { part, number: index + 1 }]))
  return (
    <section aria-labelledby="review-answers">
      <h2 id="review-answers" className="only-read">
        {t('review.screen.answers')}
      </h2>
      {audit.document.moments.map(moment => {
        const shown = moment.questions.filter(({ code }) => parts.get(code)?.part.visible === true)
        if (shown.length === 0) return null
        return (
          <section key={moment.code} className="review-moment">
            <MomentHead audit={audit} moment={moment} />
            <ol>
              {shown.map(question => {
                const found = parts.get(question.code)
                if (found === undefined) return null
                const { code } = question
                return (
                  <AnswerLine
                    key={code}
                    audit={audit}
                    question={question}
                    flags={flags.filter(one => one.question === code)}
                    comments={comments.filter(one => one.question === code)}
                    inHand={focus === code}
                    writing={writing === code}
                    onFocus={() => onFocus(code)}
                    onWrite={open => onWrite(open ? code : null)}
                    onHistory={() => onHistory(question)}
                    {...found}
                  />
                )
              })}
            </ol>
          </section>
        )
      })}
    </section>
  )
}
