import { useTranslation } from 'react-i18next'
import { localised } from '../../../src-shared/format/localised.ts'
import type { Condition } from '../../../src-shared/model/condition.ts'
import { isBlank } from '../../../src-shared/model/check-answer.ts'
import { conditionWords } from '../../../src-shared/wording/condition-words.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { answerText } from '../audit/answer-text.ts'
import { useScoring } from './session-context.ts'

/** A question that was answered and is hidden now: its answer waits, out of the way of keys and cursor. */
export function HiddenCard({ code, number }: { code: string; number: number }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const question = useScoring(state => state.questions.get(code))
  const answer = useScoring(state => state.answers[code])
  const because = useConditionWords(question?.showIf)
  if (question === undefined) return null
  return (
    <li className="card card-hidden" data-hidden-code={code}>
      <div className="card-head">
        <span className="card-number" aria-hidden="true">
          {number}
        </span>
        <h3 className="card-text">
          <span className="only-read">{t('scoring.question.number', { number })}. </span>
          {localised(question.text, language)}
        </h3>
        <span className="card-worth">{t('scoring.hidden.title')}</span>
      </div>
      <p className="card-hidden-answer">
        {answerText(question, answer, t, language)}
        {!isBlank(answer?.comment) && ` · ${answer?.comment}`}
      </p>
      {because !== null && (
        <p className="card-hidden-why">{t('scoring.hidden.because', { condition: because })}</p>
      )}
    </li>
  )
}

/** A condition in words, by the questions of this visit; null without one. */
export function useConditionWords(condition: Condition | undefined): string | null {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const questions = useScoring(state => state.questions)
  return condition === undefined ? null : conditionWords(condition, code => questions.get(code), t, language)
}
