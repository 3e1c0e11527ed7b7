import { useTranslation } from 'react-i18next'
import { scoreText } from '../../src-shared/format/number.ts'
import { usePreferences } from '../stores/preferences.ts'
import './marks.css'

type Props = {
  /** Already rounded to one decimal; null while nothing is possible. */
  percent: number | null
  /** `row` in lists, `lead` in headers, `large` as a page's one number. */
  size?: 'row' | 'lead' | 'large'
}

/** A score in tabular figures, with the decimal sign of the language. */
export function ScoreNumber({ percent, size = 'row' }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  if (percent === null) {
    return (
      <span className="score" data-size={size}>
        <span aria-hidden="true">–</span>
        <span className="only-read">{t('common.noScore')}</span>
      </span>
    )
  }
  return (
    <span className="score" data-size={size}>
      {scoreText(percent, language)}
    </span>
  )
}
