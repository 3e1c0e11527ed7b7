import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ComparisonFilters } from '../../../src-shared/model/comparison.ts'
import { ErrorBoundary } from '../../app/error-boundary.tsx'
import { api } from '../../client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import {
  comparedBy,
  filtersAddress,
  noFilters,
  type Compared,
  type Filters,
  type View,
} from './compare-address.ts'
import { CompareDrawing } from './compare-drawing.tsx'
import { FilterBar } from './filter-bar.tsx'
import { visitsAddress, type Mark } from './mark.ts'
import { NetworkReportMenu } from './network-report-menu.tsx'
import RankingSection from './ranking/ranking-section.tsx'
import { useCompareFilters } from './use-compare-filters.ts'
import { tabId, ViewTabs } from './view-tabs.tsx'
import './compare.css'

const sections = {
  // What is seen first comes along.
  ranking: RankingSection,
  heat: lazy(() => import('./heat/heat-section.tsx')),
  trend: lazy(() => import('./sections/trend.tsx')),
  losses: lazy(() => import('./sections/losses.tsx')),
  quadrant: lazy(() => import('./sections/quadrant.tsx')),
  impressions: lazy(() => import('./sections/impressions.tsx')),
  ratings: lazy(() => import('./sections/ratings.tsx')),
  distribution: lazy(() => import('./sections/distribution.tsx')),
  fieldwork: lazy(() => import('./sections/fieldwork.tsx')),
  versus: lazy(() => import('./sections/versus.tsx')),
} as const satisfies Record<View, unknown>

/** Branches, parts and waves compared over approved visits; what is compared stands in the address. */
export default function CompareScreen() {
  const { t } = useTranslation()
  const known = useQuery(api.compare.filters.queryOptions({ input: {} }))
  if (known.error) return <ErrorState error={known.error} onRetry={() => void known.refetch()} />
  if (!known.data) return <LoadingState />
  return (
    <div className="page compare">
      {known.data.checklists.length > 0 ? (
        <Comparison known={known.data} />
      ) : (
        <>
          <PageHeader title={t('compare.title')} />
          <EmptyState
            title={t('compare.empty.title')}
            hint={t('compare.empty.hint')}
            drawing={<CompareDrawing />}
          >
            <Button component={Link} to="/review" variant="filled">
              {t('compare.empty.review')}
            </Button>
          </EmptyState>
        </>
      )}
    </div>
  )
}

function Comparison({ known }: { known: ComparisonFilters }) {
  const { t } = useTranslation()
  const [filters, change] = useCompareFilters()
  const compared = useMemo(() => comparedBy(filters, known), [filters, known])
  // What was shown stays until the next is ready: a spinner would stay for a third of a second at least.
  const settled = useDeferredValue(compared)
  return (
    <>
      <PageHeader title={t('compare.title')}>
        {settled !== null && <NetworkReportMenu compared={settled} />}
      </PageHeader>
      <FilterBar known={known} filters={filters} compared={compared} onChange={change} />
      <ViewTabs view={filters.view} onChange={view => change({ view })} />
      <div id="compare-view" role="tabpanel" aria-labelledby={tabId(filters.view)} className="compare-view">
        {settled === null ? (
          <EmptyState title={t('compare.empty.filtered')} hint={t('compare.empty.filteredHint')}>
            <Button onClick={() => change({ ...noFilters, view: filters.view })}>
              {t('compare.filter.reset')}
            </Button>
          </EmptyState>
        ) : (
          <Suspense fallback={<LoadingState />}>
            <ErrorBoundary key={settled.filters.view}>
              <Shown compared={settled} known={known} change={change} />
            </ErrorBoundary>
          </Suspense>
        )}
      </div>
    </>
  )
}

interface ShownProps {
  readonly compared: Compared
  readonly known: ComparisonFilters
  readonly change: (part: Partial<Filters>) => void
}

function Shown({ compared: { filters, question }, known, change }: ShownProps) {
  const Section = sections[filters.view]
  const visitsAt = useCallback((mark: Mark) => visitsAddress(filtersAddress(filters), mark), [filters])
  return <Section question={question} filters={filters} known={known} change={change} visitsAt={visitsAt} />
}
