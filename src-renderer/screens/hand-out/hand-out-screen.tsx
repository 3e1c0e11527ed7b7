import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { shortestPassword } from '../../../src-shared/model/password.ts'
import { api } from '../../client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ExportTable } from '../exchange/export-table.tsx'
import { MadePackage } from '../exchange/made-package.tsx'
import { PackagePassword } from '../exchange/package-password.tsx'
import { useExport } from '../exchange/use-export.ts'
import { RecipientTable } from './recipient-table.tsx'
import { recipientsOf } from './recipients-of.ts'
import '../exchange/exchange.css'
import './hand-out.css'

/** The assignments of a wave as one package for each shopper, made in one act. */
export default function HandOutScreen() {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const wave = search.get('wave') ?? ''
  const plan = useQuery(api.waves.plan.queryOptions({ input: { wave } }))
  const making = useExport()
  // Until a person chooses: everybody for whom something is new.
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null)
  const [password, setPassword] = useState<string | null>(null)
  if (plan.error) return <ErrorState error={plan.error} onRetry={() => void plan.refetch()} />
  if (!plan.data) return <LoadingState />
  const recipients = recipientsOf(plan.data)
  const fresh = recipients.filter(one => one.fresh > 0).map(one => one.shopper)
  const chosen = picked ?? new Set(fresh)
  const short = password !== null && password.length < shortestPassword
  return (
    <div className="page page-narrow">
      <PageHeader
        title={`${t('exchange.handOut.title')}: ${wave}`}
        note={t('exchange.handOut.note')}
        back={{ to: `/waves/${encodeURIComponent(wave)}`, label: t('exchange.handOut.back') }}
      />
      {recipients.length === 0 ? (
        <EmptyState title={t('exchange.handOut.nobody')} hint={t('exchange.handOut.nobodyHint')} />
      ) : (
        <div className="hand-out">
          <RecipientTable recipients={recipients} chosen={chosen} onChoose={setPicked} />
          <PackagePassword value={password} onChange={setPassword} />
          <Button
            variant="filled"
            disabled={chosen.size === 0 || short}
            loading={making.isPending}
            onClick={() =>
              making.mutate({
                kind: 'assignment',
                wave,
                shoppers: [...chosen],
                ...(password === null ? {} : { password }),
              })
            }
          >
            {t('exchange.handOut.make', { count: chosen.size })}
          </Button>
          <MadePackage making={making} />
        </div>
      )}
      <section className="exchange-section" aria-labelledby="hand-out-gone">
        <h2 id="hand-out-gone">{t('exchange.handOut.gone')}</h2>
        <ExportTable wave={wave} />
      </section>
    </div>
  )
}
