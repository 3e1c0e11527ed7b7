import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { PayoutOf } from './payout-of.tsx'
import './payout.css'

/** What each shopper is due for a wave, visit by visit, and as a file. */
export default function PayoutScreen({ wave }: { wave: string }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const sheet = useQuery(api.payouts.sheet.queryOptions({ input: { wave } }))
  if (sheet.error) return <ErrorState error={sheet.error} onRetry={() => void sheet.refetch()} />
  if (!sheet.data) return <LoadingState />
  const file = (kind: 'xlsx' | 'csv') => `/files/payouts/${encodeURIComponent(wave)}.${kind}?lang=${language}`
  return (
    <div className="page">
      <PageHeader
        title={t('payouts.titleOf', { wave })}
        note={t('payouts.note')}
        back={{ to: `/waves/${encodeURIComponent(wave)}`, label: t('payouts.back') }}
      >
        {sheet.data.length > 0 && (
          <>
            <Button component="a" href={file('csv')} download>
              {t('payouts.csv')}
            </Button>
            <Button variant="filled" component="a" href={file('xlsx')} download>
              {t('payouts.xlsx')}
            </Button>
          </>
        )}
      </PageHeader>
      {sheet.data.length === 0 ? (
        <EmptyState title={t('payouts.empty')} hint={t('payouts.emptyHint')} />
      ) : (
        sheet.data.map(payout => <PayoutOf key={payout.shopper} payout={payout} />)
      )}
    </div>
  )
}
