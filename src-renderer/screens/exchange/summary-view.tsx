import { useTranslation } from 'react-i18next'
import { bytesText } from '../../../src-shared/format/bytes.ts'
import { scoreText } from '../../../src-shared/format/number.ts'
import type { ImportSummary } from '../../../src-shared/model/package/import-summary.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { summaryLines } from './summary-lines.ts'

/** What a package changed, kind by kind; what was left out and why; which scores came out otherwise. */
export function SummaryView({ summary }: { summary: ImportSummary }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const lines = summaryLines(summary, t)
  const { evidence, refused, rescored } = summary
  const percent = (value: number | null) => (value === null ? '–' : scoreText(value, language))
  return (
    <div className="summary">
      {lines.length === 0 && refused.length === 0 && <p>{t('exchange.receive.nothing')}</p>}
      <dl className="summary-counts">
        {lines.map(line => (
          <div key={line.record}>
            <dt>{line.title}</dt>
            <dd>{line.text}</dd>
          </div>
        ))}
        {evidence.files > 0 && (
          <div>
            <dt>{t('exchange.summary.evidenceTitle')}</dt>
            <dd>
              {t('exchange.summary.evidence', {
                count: evidence.files,
                size: bytesText(evidence.bytes, t, language),
              })}
            </dd>
          </div>
        )}
      </dl>
      {refused.length > 0 && (
        <details className="summary-refused" open>
          <summary>{t('exchange.summary.refused', { count: refused.length })}</summary>
          <ul>
            {refused.map(one => (
              <li key={`${one.record} ${one.id}`}>
                {one.name}: {t(`exchange.summary.why.${one.reason}`)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {rescored.length > 0 && (
        <details className="summary-refused">
          <summary>{t('exchange.summary.rescored', { count: rescored.length })}</summary>
          <ul>
            {rescored.map(one => (
              <li key={one.id}>
                {one.name}:{' '}
                {t('exchange.summary.sentHere', { sent: percent(one.sent), here: percent(one.here) })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
