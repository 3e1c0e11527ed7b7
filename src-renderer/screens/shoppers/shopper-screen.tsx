import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ShopperEnd } from './shopper-end.tsx'
import { ShopperForm } from './shopper-form.tsx'
import './shoppers.css'

/** One shopper; without an id, a new one. */
export default function ShopperScreen({ id }: { id?: string }) {
  return id === undefined ? <NewShopper /> : <KnownShopper id={id} />
}

function NewShopper() {
  const { t } = useTranslation()
  return (
    <div className="page page-narrow">
      <PageHeader
        title={t('shoppers.form.newTitle')}
        note={t('shoppers.note')}
        back={{ to: '/shoppers', label: t('shoppers.title') }}
      />
      <ShopperForm />
    </div>
  )
}

function KnownShopper({ id }: { id: string }) {
  const { t } = useTranslation()
  const shopper = useQuery(api.shoppers.get.queryOptions({ input: { id } }))
  if (shopper.error) return <ErrorState error={shopper.error} />
  if (!shopper.data) return <LoadingState />
  const { data } = shopper
  return (
    <div className="page page-narrow">
      <PageHeader
        title={data.alias}
        note={data.active ? t('common.visits', { count: data.visits }) : t('shoppers.inactive')}
        back={{ to: '/shoppers', label: t('shoppers.title') }}
      />
      <ShopperForm shopper={data} key={data.id} />
      <ShopperEnd shopper={data} />
    </div>
  )
}
