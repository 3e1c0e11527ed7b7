import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { numericDateText } from '../../../src-shared/format/date.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import { progressOf } from '../../../src-shared/planning/progress.ts'
import { today } from '../../app/today.ts'
import { api } from '../../client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { ProgressNumbers } from '../waves/progress-numbers.tsx'
import { WavesDrawing } from '../waves/waves-drawing.tsx'
import { PlanPart } from './plan-part.tsx'
import './plan.css'
import './wave.css'

/** One wave: how far it is, and its plan. */
export default function WaveScreen({ code }: { code: string }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const found = useQuery(api.waves.plan.queryOptions({ input: { wave: code } }))
  const checklists = useQuery(api.checklists.list.queryOptions({ input: {} }))
  const [day] = useState(today)
  const plan = found.data
  const progress = useMemo(() => {
    const wanted = plan?.branches.reduce((sum, branch) => sum + branch.wanted, 0) ?? 0
    return progressOf(plan?.visits ?? [], wanted, day)
  }, [plan, day])
  const titles = useMemo(
    () => new Map((checklists.data ?? []).map(line => [line.code, localised(line.title, language)])),
    [checklists.data, language],
  )
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  if (!plan) return <LoadingState />
  const { wave } = plan
  const setUp = `/waves/${wave.code}/edit`
  const period = t('waves.period', {
    from: numericDateText(wave.from, language),
    to: numericDateText(wave.to, language),
  })
  const missingPart =
    plan.branches.length === 0 ? 'noBranches' : plan.shoppers.length === 0 ? 'noShoppers' : null
  return (
    <div className="page page-wide">
      <PageHeader
        title={wave.title ? `${wave.code} · ${wave.title}` : wave.code}
        note={[period, wave.pilot && t('waves.pilot')].filter(Boolean).join(' · ')}
        back={{ to: '/waves', label: t('waves.title') }}
      >
        <Button component={Link} to={`/waves/new?copy=${wave.code}`}>
          {t('waves.plan.copy')}
        </Button>
        <Button component={Link} to={setUp}>
          {t('waves.plan.edit')}
        </Button>
        <Button component={Link} to={`/waves/${wave.code}/reports`}>
          {t('waveReports.link')}
        </Button>
        <Button component={Link} to={`/waves/${wave.code}/payouts`}>
          {t('payouts.title')}
        </Button>
        <Button
          component="a"
          href={`/files/waves/${encodeURIComponent(wave.code)}.xlsx?lang=${language}`}
          download
        >
          {t('comparisonTables.workbook.link')}
        </Button>
        <Button component={Link} to={`/exchange/assignments?wave=${wave.code}`}>
          {t('waves.plan.handOut')}
        </Button>
      </PageHeader>
      <ProgressNumbers progress={progress} />
      {missingPart === null ? (
        <PlanPart plan={plan} today={day} titles={titles} />
      ) : (
        <EmptyState
          title={t(`waves.plan.${missingPart}.title`)}
          hint={t(`waves.plan.${missingPart}.hint`)}
          drawing={<WavesDrawing />}
        >
          <Button component={Link} to={setUp} variant="filled">
            {t('waves.plan.edit')}
          </Button>
        </EmptyState>
      )}
    </div>
  )
}
