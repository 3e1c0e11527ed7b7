import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { today } from '../../app/today.ts'
import { api } from '../../client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { WaveTable } from './wave-table.tsx'
import { WavesDrawing } from './waves-drawing.tsx'
import './waves.css'

/** Every wave with how far it is. */
export default function WavesScreen() {
  const { t } = useTranslation()
  const [day] = useState(today)
  const waves = useQuery(api.waves.overview.queryOptions({ input: { on: day } }))
  if (waves.error) return <ErrorState error={waves.error} onRetry={() => void waves.refetch()} />
  if (!waves.data) return <LoadingState />
  return (
    <div className="page page-wide">
      <PageHeader title={t('waves.title')}>
        <Button component={Link} to="/shoppers">
          {t('waves.plan.shoppers')}
        </Button>
        <Button component={Link} to="/waves/new" variant="filled">
          {t('waves.add')}
        </Button>
      </PageHeader>
      {waves.data.length === 0 ? (
        <EmptyState title={t('waves.empty.title')} hint={t('waves.empty.hint')} drawing={<WavesDrawing />} />
      ) : (
        <WaveTable waves={waves.data} />
      )}
    </div>
  )
}
