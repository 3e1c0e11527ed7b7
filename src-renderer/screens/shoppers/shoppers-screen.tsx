import { Button, Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { api } from '../../client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ShopperTable } from './shopper-table.tsx'
import { ShoppersDrawing } from './shoppers-drawing.tsx'
import './shoppers.css'

/** Everybody who makes visits. */
export default function ShoppersScreen() {
  const { t } = useTranslation()
  const shoppers = useQuery(api.shoppers.list.queryOptions({ input: {} }))
  const [withInactive, setWithInactive] = useState(false)
  if (shoppers.error) return <ErrorState error={shoppers.error} onRetry={() => void shoppers.refetch()} />
  if (!shoppers.data) return <LoadingState />
  const inactive = shoppers.data.filter(({ active }) => !active).length
  const shown = shoppers.data.filter(({ active }) => active || withInactive)
  return (
    <div className="page">
      <PageHeader
        title={t('shoppers.title')}
        note={t('shoppers.note')}
        back={{ to: '/waves', label: t('waves.title') }}
      >
        <Button component={Link} to="/shoppers/new" variant="filled">
          {t('shoppers.add')}
        </Button>
      </PageHeader>
      {shoppers.data.length === 0 ? (
        <EmptyState
          title={t('shoppers.empty.title')}
          hint={t('shoppers.empty.hint')}
          drawing={<ShoppersDrawing />}
        />
      ) : (
        <>
          {inactive > 0 && (
            <Checkbox
              className="shoppers-tools"
              label={t('shoppers.showInactive', { count: inactive })}
              checked={withInactive}
              onChange={event => setWithInactive(event.currentTarget.checked)}
            />
          )}
          <ShopperTable shoppers={shown} />
        </>
      )}
    </div>
  )
}
