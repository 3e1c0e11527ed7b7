import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ReportsProgress } from '../../../src-shared/contract/reports.ts'
import { api } from '../../client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { MadeReports } from './made-reports.tsx'
import { ReportsForm } from './reports-form.tsx'
import { useWaveReports } from './use-wave-reports.ts'
import './wave-reports.css'

/** Reports of all branches of a wave, made at once to be handed out. */
export default function WaveReportsScreen({ wave }: { wave: string }) {
  const { t } = useTranslation()
  const session = useQuery(api.session.get.queryOptions({ input: {} }))
  const filters = useQuery(api.compare.filters.queryOptions({ input: {} }))
  const making = useWaveReports()
  const failed = session.error ?? filters.error
  if (failed) return <ErrorState error={failed} />
  if (!session.data || !filters.data) return <LoadingState />
  const measured = filters.data.waves.some(one => one.code === wave && one.checklists.length > 0)
  return (
    <div className="page page-narrow">
      <PageHeader
        title={t('waveReports.title', { wave })}
        note={t('waveReports.note')}
        back={{ to: `/waves/${encodeURIComponent(wave)}`, label: t('waveReports.back') }}
      />
      {measured ? (
        <div className="wave-reports">
          <ReportsForm
            wave={wave}
            organisation={session.data.organisation}
            pending={making.isPending}
            onMake={making.mutate}
          />
          {making.isPending && <Progress progress={making.progress} onStop={making.stop} />}
          {making.error && <ErrorState error={making.error} />}
          {making.data === null && !making.isPending && <p role="status">{t('waveReports.stopped')}</p>}
          {making.data && !making.isPending && <MadeReports made={making.data} />}
        </div>
      ) : (
        <EmptyState title={t('waveReports.nothing')} hint={t('waveReports.nothingHint')} />
      )}
    </div>
  )
}

function Progress({ progress, onStop }: { progress: ReportsProgress | null; onStop: () => void }) {
  const { t } = useTranslation()
  const total = progress?.total ?? null
  return (
    <div className="wave-reports-progress">
      <progress
        aria-label={t('waveReports.bar')}
        {...(total === null ? {} : { max: total, value: progress?.done ?? 0 })}
      />
      <span role="status">
        {total === null
          ? t('waveReports.counting')
          : t('waveReports.progress', { done: progress?.done ?? 0, count: total })}
      </span>
      <Button variant="subtle" onClick={onStop}>
        {t('waveReports.cancel')}
      </Button>
    </div>
  )
}
