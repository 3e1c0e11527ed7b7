import { useTranslation } from 'react-i18next'
import type { ChecklistDifference } from '../../../src-shared/authoring/difference.ts'
import { percentText, toOneDecimal } from '../../../src-shared/format/number.ts'
import { usePreferences } from '../../stores/preferences.ts'

/** Under this share of common points no trend line is drawn across the revisions (scoring.md, "Branches"). */
const trendFrom = 70

/** How many questions came, went and changed, and how far answers stay comparable. */
export function DifferenceSummary({ difference }: { difference: ChecklistDifference }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { questions, unchanged, comparable } = difference
  const count = (kind: string) => questions.filter(one => one.kind === kind).length
  const counts = [
    ...(['added', 'removed', 'changed'] as const).flatMap(kind =>
      count(kind) > 0 ? [t(`difference.${kind}`, { count: count(kind) })] : [],
    ),
    t('difference.unchanged', { count: unchanged.questions }),
  ]
  const { share } = comparable
  return (
    <div className="difference-summary">
      <p>{counts.join(' · ')}</p>
      <p className="difference-comparable">
        {t('difference.comparable.count', { count: comparable.questions })}
        {'. '}
        {share === null
          ? t('difference.comparable.notScored')
          : t('difference.comparable.share', { share: percentText(toOneDecimal(share), language) })}
      </p>
      {share !== null && share < trendFrom && (
        <p className="difference-warning">{t('difference.comparable.noTrend')}</p>
      )}
    </div>
  )
}
