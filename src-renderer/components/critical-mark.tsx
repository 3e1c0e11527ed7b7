import './marks.css'
import { useTranslation } from 'react-i18next'

/** ▲: a failure here is critical. */
export function CriticalMark({ silent = false }: { silent?: boolean }) {
  const { t } = useTranslation()
  const name = t('common.critical')
  return (
    <svg
      className="mark"
      width="12"
      height="12"
      viewBox="0 0 12 12"
      {...(silent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
    >
      {!silent && <title>{name}</title>}
      <path d="M6 1.2 11.4 10.8H.6Z" fill="currentColor" strokeLinejoin="round" />
    </svg>
  )
}
