import { use } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionDifference } from '../../../src-shared/authoring/difference.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { ChangeList } from './change-list.tsx'
import { RevisionsContext } from './revisions-context.ts'

/** One question: what happened to it, part by part, and whether its answers stay comparable. */
export function QuestionDifferenceRow({ question }: { question: QuestionDifference }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const revisions = use(RevisionsContext)
  const { kind, moved, changes, comparable, text, code } = question
  const titleOf = (side: 'before' | 'after', moment: string) =>
    localised(revisions?.[side].moments.find(one => one.code === moment)?.title, language)
  return (
    <li className="difference-question" data-kind={kind}>
      <h4>
        {localised(text, language)}
        <span className="difference-kind" data-kind={kind}>
          {t(`difference.kind.question.${kind}`)}
        </span>
      </h4>
      {moved !== null && (
        <p className="difference-moved">
          {moved.from.moment === moved.to.moment
            ? t('difference.moved.withinMoment', { from: moved.from.number, to: moved.to.number })
            : t('difference.moved.toMoment', {
                from: titleOf('before', moved.from.moment),
                to: titleOf('after', moved.to.moment),
              })}
        </p>
      )}
      {changes.length > 0 && <ChangeList changes={changes} question={code} />}
      {kind === 'changed' && !comparable && (
        <p className="difference-warning">
          {t(
            changes.some(change => !('language' in change))
              ? 'difference.comparable.no'
              : 'difference.comparable.byMoment',
          )}
        </p>
      )}
    </li>
  )
}
