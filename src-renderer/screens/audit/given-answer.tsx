import { useTranslation } from 'react-i18next'
import { numberText } from '../../../src-shared/format/number.ts'
import type { Answer } from '../../../src-shared/model/answer.ts'
import type { Question } from '../../../src-shared/model/question.ts'
import type { QuestionScore } from '../../../src-shared/scoring/question-score.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { answerText } from './answer-text.ts'

interface Props {
  readonly question: Question
  readonly answer: Answer | undefined
  /** null where points are not to be seen. */
  readonly part: QuestionScore | null
}

/** What was answered, and what it earned of what was possible. */
export function GivenAnswer({ question, answer, part }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  return (
    <>
      <span className="audit-line-value">{answerText(question, answer, t, language)}</span>
      {part !== null && part.possible > 0 && (
        <span className="audit-line-points">
          {t('audit.points', {
            earned: numberText(part.earned, language, 2),
            possible: numberText(part.possible, language, 2),
          })}
        </span>
      )}
    </>
  )
}
