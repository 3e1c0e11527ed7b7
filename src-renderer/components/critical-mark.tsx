import { useTranslation } from 'react-i18next'
import { MarkSign } from './mark-sign.tsx'

/** ▲: a failure here is critical. */
export function CriticalMark({ silent = false }: { silent?: boolean }) {
  const { t } = useTranslation()
  return (
    <MarkSign name={t('common.critical')} silent={silent}>
      <path d="M6 1.2 11.4 10.8H.6Z" fill="currentColor" strokeLinejoin="round" />
    </MarkSign>
  )
}
