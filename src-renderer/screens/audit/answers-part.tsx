import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localised } from '../../../src-shared/format/localised.ts'
import { isBlank } from '../../../src-shared/model/check-answer.ts'
import type { Audit } from '../../../src-shared/model/audit.ts'
import type { Question } from '../../../src-shared/model/question.ts'
import type { QuestionScore } from '../../../src-shared/scoring/question-score.ts'
import { scoreExactly } from '../../../src-shared/scoring/score-exactly.ts'
import { CriticalMark } from '../../components/critical-mark.tsx'
import { LevelWord } from '../../components/level-mark.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { HistoryDialog } from '../history/history-dialog.tsx'
import { EvidenceRow } from './evidence-row.tsx'
import { GivenAnswer } from './given-answer.tsx'
import { MakeAction } from './make-action.tsx'
import { MomentHead } from './moment-head.tsx'

/** Every question that was shown, moment by moment, with its answer, comment and photos. */
export function AnswersPart({ audit }: { audit: Audit }) {
  const { t } = useTranslation()
  const [telling, setTelling] = useState<Question | null>(null)
  // Points per question are not stored: the same engine that made the stored score gives them.
  const { questions, moments } = scoreExactly(audit.document, audit.answers)
  const parts = new Map(questions.map((part, index) => [part.code, { part, number: index + 1 }]))
  return (
    <section aria-labelledby="audit-answers">
      <h2 id="audit-answers">{t('audit.answers')}</h2>
      {audit.document.moments.map((moment, index) => {
        const shown = moment.questions.filter(({ code }) => parts.get(code)?.part.visible === true)
        if (shown.length === 0 || moments[index]?.visible === false) return null
        return (
          <section key={moment.code} className="audit-moment" id={`moment-${moment.code}`}>
            <MomentHead audit={audit} moment={moment} />
            <ol>
              {shown.map(question => {
                const found = parts.get(question.code)
                return found === undefined ? null : (
                  <Line
                    key={question.code}
                    audit={audit}
                    question={question}
                    onHistory={setTelling}
                    {...found}
                  />
                )
              })}
            </ol>
          </section>
        )
      })}
      <HistoryDialog id={audit.id} question={telling} onClose={() => setTelling(null)} returnFocus />
    </section>
  )
}

interface LineProps {
  readonly audit: Audit
  readonly question: Question
  readonly part: QuestionScore
  readonly number: number
  readonly onHistory: (question: Question | null) => void
}

function Line({ audit, question, part, number, onHistory }: LineProps) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const answer = audit.answers[question.code]
  const pieces = audit.evidence.filter(piece => piece.question === question.code)
  return (
    <li
      className="audit-line"
      id={`answer-${question.code}`}
      data-lost={(part.lost > 0 && !audit.scoreHidden) || undefined}
    >
      <span className="audit-line-number">{number}</span>
      <div>
        <p>
          {localised(question.text, language)} {question.critical !== undefined && <CriticalMark />}
        </p>
        {question.level !== undefined && <LevelWord level={question.level} />}
        {!isBlank(answer?.comment) && <p className="audit-comment">{answer?.comment}</p>}
        {pieces.length > 0 && (
          <EvidenceRow audit={audit.id} pieces={pieces} name={t('audit.photo', { number })} />
        )}
      </div>
      <div className="audit-line-answer">
        <GivenAnswer question={question} answer={answer} part={audit.scoreHidden ? null : part} />
        <button
          type="button"
          className="audit-line-history"
          aria-label={t('history.openFor', { number })}
          onClick={() => onHistory(question)}
        >
          {t('audit.history')}
        </button>
        <MakeAction audit={audit} question={question} number={number} />
      </div>
    </li>
  )
}
