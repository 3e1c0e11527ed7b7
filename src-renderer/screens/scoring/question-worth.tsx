import { useTranslation } from 'react-i18next'
import { numberText } from '../../../src-shared/format/number.ts'
import { bestPoints } from '../../../src-shared/model/answer-type.ts'
import type { Question } from '../../../src-shared/model/question.ts'
import { LevelWord } from '../../components/level-mark.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { useAudit } from './session-context.ts'

/** What a question is for and what it is worth, at its right end. */
export function QuestionWorth({ question, full }: { question: Question; full: boolean }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { role, level, weight, required } = question
  const hidden = useAudit().document.scoring.hideScore === true
  const best = hidden ? 0 : weight * bestPoints(question.answer)
  const points = { count: best, points: numberText(best, language, 2) }
  const words = [
    ...(role === 'bonus' && best > 0 ? [t('scoring.question.bonus', points)] : []),
    ...(role === 'penalty' && best > 0 ? [t('scoring.question.penalty', points)] : []),
    ...(role === 'info' || role === 'impression' ? [t(`values.role.${role}`)] : []),
    ...(full && role === 'scored' && best > 0 ? [t('scoring.question.points', points)] : []),
    ...(full && !required ? [t('scoring.question.optional')] : []),
  ]
  return (
    <span className="card-worth">
      {level !== undefined && <LevelWord level={level} />}
      {words.length > 0 && (
        <span>
          {level !== undefined && '· '}
          {words.join(' · ')}
        </span>
      )}
    </span>
  )
}
