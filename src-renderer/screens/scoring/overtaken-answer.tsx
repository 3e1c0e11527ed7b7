import { useTranslation } from 'react-i18next'
import { isBlank } from '../../../src-shared/model/check-answer.ts'
import type { Question } from '../../../src-shared/model/question.ts'
import { OvertakenNote } from '../../components/overtaken-note.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import type { Parcel } from '../../stores/scoring-parcel.ts'
import { answerText } from '../audit/answer-text.ts'
import { useActs } from './session-context.ts'

/** The answer of this window, where another one has stored a newer. */
export function OvertakenAnswer({ question, mine }: { question: Question; mine: Parcel }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { code } = question
  const { putMine, dropMine } = useActs()
  if (!('answer' in mine)) return null
  const { comment } = mine.answer
  return (
    <OvertakenNote
      what={t('scoring.overtaken.answer')}
      mine={[
        answerText(question, mine.answer, t, language),
        ...(comment === undefined || isBlank(comment) ? [] : [comment]),
      ]}
      onMine={() => putMine(code)}
      onDrop={() => dropMine(code)}
    />
  )
}
