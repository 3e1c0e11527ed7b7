import { useTranslation } from 'react-i18next'
import { localised } from '../../../src-shared/format/localised.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { ChangeList } from './change-list.tsx'
import type { MomentGroup } from './moment-groups.ts'
import { QuestionDifferenceRow } from './question-difference-row.tsx'

/** One moment: what changed in itself, then its questions. */
export function MomentDifference({ group }: { group: MomentGroup }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { own, questions, title } = group
  return (
    <section className="difference-moment">
      <h3>
        {localised(title, language)}
        {own !== null && (
          <span className="difference-kind" data-kind={own.kind}>
            {t(`difference.kind.moment.${own.kind}`)}
          </span>
        )}
      </h3>
      {own?.moved && (
        <p className="difference-moved">
          {t('difference.moved.moment', { from: own.moved.from, to: own.moved.to })}
        </p>
      )}
      {own !== null && own.changes.length > 0 && <ChangeList changes={own.changes} />}
      {questions.length > 0 && (
        <ol className="difference-questions">
          {questions.map(question => (
            <QuestionDifferenceRow key={question.code} question={question} />
          ))}
        </ol>
      )}
    </section>
  )
}
