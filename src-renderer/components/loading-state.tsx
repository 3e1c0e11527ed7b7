import { useTranslation } from 'react-i18next'
import './states.css'

/** Shown only when waiting lasts: a short wait draws nothing, so that screens do not flash. */
export function LoadingState() {
  const { t } = useTranslation()
  return (
    <output className="state state-loading">
      <svg width="96" height="12" viewBox="0 0 96 12" aria-hidden="true">
        <path d="M6 6h84" stroke="var(--hairline)" strokeWidth="2" />
        {[6, 34, 62, 90].map((x, index) => (
          <circle key={x} className={`state-stop state-stop-${index}`} cx={x} cy="6" r="4" />
        ))}
      </svg>
      <span>{t('common.loading')}</span>
    </output>
  )
}
