import { useTranslation } from 'react-i18next'
import type { Change } from '../../../src-shared/authoring/difference.ts'
import { changeValue } from '../../../src-shared/wording/change-value.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { useQuestionOf, type Side } from './revisions-context.ts'

/** Changed parts by name: what stood there struck out, what stands there now. */
export function ChangeList({ changes, question }: { changes: readonly Change[]; question?: string }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const questionOf = useQuestionOf()
  const words = (change: Change, side: Side) =>
    changeValue(change, side, {
      questionOf: code => questionOf(side, code),
      answer: question === undefined ? undefined : questionOf(side, question)?.answer,
      t,
      language,
    })
  const name = (change: Change) => {
    const part = t(`difference.part.${change.part}`)
    const about = change.of === null ? part : t('difference.change.of', { part, of: change.of })
    return 'language' in change
      ? t(`difference.change.inLanguage.${change.language}`, { part: about })
      : about
  }
  return (
    <dl className="changes">
      {changes.map(change => {
        const before = words(change, 'before')
        const after = words(change, 'after')
        return (
          <div
            key={`${change.part} ${change.of} ${'language' in change ? change.language : ''}`}
            className="change"
          >
            <dt>{name(change)}</dt>
            <dd>
              {before !== null && <del>{before}</del>}
              {after !== null && <ins>{after}</ins>}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
