import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { EmptyState } from '../../../components/empty-state.tsx'

/** Nothing to set beside the audits: how to bring it. `stored`: ratings of any days. */
export function NoRatings({ stored }: { stored: number }) {
  const { t } = useTranslation()
  const ratings = t('ratings.count', { count: stored })
  return (
    <EmptyState
      title={t(stored > 0 ? 'ratings.compare.emptyDays' : 'ratings.compare.emptyTitle')}
      hint={stored > 0 ? t('ratings.compare.emptyDaysHint', { ratings }) : t('ratings.compare.emptyHint')}
      drawing={<RatingsDrawing />}
    >
      <Button component={Link} to="/ratings/import" variant="filled">
        {t('ratings.compare.load')}
      </Button>
    </EmptyState>
  )
}

/** Criteria with a circle and a diamond each, the last ones far apart, as it will look. */
function RatingsDrawing() {
  const rows = [
    { y: 28, audit: 196, customers: 184 },
    { y: 58, audit: 172, customers: 180 },
    { y: 88, audit: 212, customers: 206 },
    { y: 118, audit: 204, customers: 118 },
  ]
  return (
    <svg width="280" height="148" viewBox="0 0 280 148">
      <rect x=".75" y=".75" width="278.5" height="146.5" rx="6" className="drawn-paper" />
      {[84, 128, 172, 216, 260].map(x => (
        <path key={x} d={`M${x} 14v120`} className="drawn-hair" />
      ))}
      {rows.map(({ y, audit, customers }, index) => (
        <g key={y}>
          {index > 0 && <path d={`M16 ${y - 15}h248`} className="drawn-hair" />}
          <path d={`M18 ${y}h${40 - index * 6}`} className="drawn-line" />
          <path d={`M${audit} ${y}H${customers}`} className="drawn-hair" strokeDasharray="2 3" />
          <path d={`M${customers - 14} ${y}h28`} className="drawn-line" />
          <circle cx={audit} cy={y} r="5" fill="var(--accent)" />
          <path
            d={`M${customers} ${y - 6}l6 6-6 6-6-6z`}
            fill="var(--raised)"
            stroke="var(--fair)"
            strokeWidth="2"
          />
        </g>
      ))}
    </svg>
  )
}
