import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { Link } from 'wouter'
import type { Action } from '../../../src-shared/model/action.ts'
import type { Branch } from '../../../src-shared/model/branch.ts'
import type { BranchPage } from '../../../src-shared/model/comparison/branch-page.ts'
import type { ComparisonFilters } from '../../../src-shared/model/comparison.ts'
import { api } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { branchAddress, type Filters } from '../compare/compare-address.ts'
import type { Mark } from '../compare/mark.ts'
import { SectionNote } from '../compare/sections/section-note.tsx'
import { useWords } from '../compare/sections/use-words.ts'
import { ActionsPart } from './actions-part.tsx'
import { behindOf, standingQuestion } from './branch-question.ts'
import { FailedTwice } from './failed-twice.tsx'
import { History } from './history.tsx'
import { ImpressionsPart } from './impressions-part.tsx'
import { Journey } from './journey.tsx'
import { PartsProfile } from './parts-profile.tsx'
import { Standing } from './standing.tsx'
import { useChecklistOf } from './use-checklist-of.ts'
import { VisitsPart } from './visits-part.tsx'

interface Props {
  readonly branch: Branch
  readonly page: BranchPage
  readonly actions: readonly Action[]
  readonly filters: Filters
  readonly known: ComparisonFilters
}

/** Everything of a branch with approved visits: of one wave first, then of all. */
export function MeasuredBranch({ branch, page, actions, filters, known }: Props) {
  const { t } = useWords()
  const { code } = branch
  const { wave } = page
  const { checklist, bands } = useChecklistOf(page)
  const visitsAt = useCallback((mark: Mark) => behindOf(page, mark), [page])
  const here = page.history.find(one => one.wave === wave)
  const visited = (here?.n ?? 0) + (here?.unscored ?? 0) > 0
  return (
    <>
      {wave !== null && visited ? (
        <>
          <StandingIn {...{ branch, page, filters, known, wave, bands, visitsAt }} />
          <Journey branch={code} page={page} bands={bands} visitsAt={visitsAt} />
        </>
      ) : (
        <NotInWave branch={branch} page={page} filters={filters} />
      )}
      <div className="branch-columns">
        <div>
          <History branch={branch} page={page} visitsAt={visitsAt} />
          {wave !== null && visited && (
            <ImpressionsPart branch={code} page={page} wave={wave} visitsAt={visitsAt} />
          )}
        </div>
        <PartsProfile branch={code} page={page} visitsAt={visitsAt} />
      </div>
      {visited && <FailedTwice branch={code} page={page} actions={actions} visitsAt={visitsAt} />}
      <ActionsPart branch={code} page={page} checklist={checklist} actions={actions} />
      <VisitsPart page={page} />
      <SectionNote
        basis={page.line && page.basis.kind === 'common' ? page.basis : null}
        says={[
          t('compareCharts.trend.how'),
          ...(page.basis.kind === 'common' ? [t('branchPage.basis.history')] : []),
        ]}
      />
    </>
  )
}

interface StandingProps extends Pick<Props, 'branch' | 'page' | 'filters' | 'known'> {
  readonly wave: string
  readonly bands: ReturnType<typeof useChecklistOf>['bands']
  readonly visitsAt: (mark: Mark) => string
}

function StandingIn({ branch, page, filters, known, wave, bands, visitsAt }: StandingProps) {
  const input = standingQuestion(page, wave, filters, known)
  const ranking = useQuery(api.compare.branches.queryOptions({ input, placeholderData: keepPreviousData }))
  if (ranking.error) return <ErrorState error={ranking.error} onRetry={() => void ranking.refetch()} />
  const line =
    ranking.data &&
    [...ranking.data.branches, ...ranking.data.notEnough].find(one => one.branch === branch.code)
  if (!ranking.data || !line) return <LoadingState />
  return (
    <Standing
      ranking={ranking.data}
      line={line}
      bands={bands}
      total={page.visitsTotal}
      wave={wave}
      visitsAt={visitsAt}
    />
  )
}

/** The wave in the address has no visits here; the newest one that has is a click away. */
function NotInWave({ branch, page, filters }: Pick<Props, 'branch' | 'page' | 'filters'>) {
  const { t } = useWords()
  const newest = page.history.findLast(({ n, unscored }) => n + unscored > 0)
  return (
    <div className="branch-absent">
      <p className="state-title">{t('branchPage.standing.none', { wave: page.wave ?? '' })}</p>
      <p className="branch-quiet">{t('branchPage.standing.noneHint')}</p>
      {newest && (
        <Button component={Link} to={branchAddress(branch.code, { ...filters, waves: [newest.wave] })}>
          {t('branchPage.standing.newest', { wave: newest.wave })}
        </Button>
      )}
    </div>
  )
}
