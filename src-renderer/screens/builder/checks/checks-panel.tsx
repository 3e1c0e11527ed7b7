import { useTranslation } from 'react-i18next'
import { useBuilder } from '../builder-context.ts'
import { FindingList } from './finding-list.tsx'
import './checks.css'

/** What the checks found, each finding a way to its place. */
export function ChecksPanel() {
  const { t } = useTranslation()
  const findings = useBuilder(state => state.checks.findings)
  const minutes = useBuilder(state => Math.ceil(state.checks.minutes))
  return (
    <div className="checks">
      {findings.length === 0 ? (
        <p className="checks-none">{t('builder.checks.none')}</p>
      ) : (
        <FindingList findings={findings} />
      )}
      {minutes > 0 && <p className="checks-note">{t('builder.checks.minutes', { count: minutes })}</p>}
    </div>
  )
}
