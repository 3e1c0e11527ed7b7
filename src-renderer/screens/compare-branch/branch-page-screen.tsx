import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearch } from 'wouter'
import type { ComparisonFilters } from '../../../src-shared/model/comparison.ts'
import { api } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { filtersAddress, readFilters } from '../compare/compare-address.ts'
import { BranchHead } from './branch-head.tsx'
import { branchQuestion } from './branch-question.ts'
import { MeasuredBranch } from './measured-branch.tsx'
import { NothingYet } from './nothing-yet.tsx'
import '../compare/compare.css'
import './branch-page.css'

/** One branch in the comparison: where it stands, how it came there, and what is being done about it. */
export default function BranchPageScreen({ code }: { code: string }) {
  const known = useQuery(api.compare.filters.queryOptions({ input: {} }))
  if (known.error) return <ErrorState error={known.error} onRetry={() => void known.refetch()} />
  if (!known.data) return <LoadingState />
  return <Known code={code} known={known.data} />
}

function Known({ code, known }: { code: string; known: ComparisonFilters }) {
  const { t } = useTranslation()
  const search = useSearch()
  const filters = useMemo(() => readFilters(new URLSearchParams(search)), [search])
  const input = useMemo(() => branchQuestion(code, filters, known), [code, filters, known])
  const asked = useQuery(api.compare.branch.queryOptions({ input, placeholderData: keepPreviousData }))
  const actions = useQuery(api.actions.list.queryOptions({ input: { branch: code } }))
  const error = asked.error ?? actions.error
  if (error) {
    return (
      <div className="page compare">
        <Link to={`/compare${filtersAddress(filters)}`} className="page-header-back">
          <span aria-hidden="true">←</span> {t('branchPage.back')}
        </Link>
        <ErrorState
          error={error}
          onRetry={() => {
            void asked.refetch()
            void actions.refetch()
          }}
        />
      </div>
    )
  }
  if (!asked.data || !actions.data) return <LoadingState />
  const { branch, page } = asked.data
  return (
    <div className="page compare branch-page" aria-busy={asked.isPlaceholderData || undefined}>
      <BranchHead answer={asked.data} filters={filters} />
      {page === null ? (
        <NothingYet branch={branch} actions={actions.data} />
      ) : (
        <MeasuredBranch branch={branch} page={page} actions={actions.data} filters={filters} known={known} />
      )}
    </div>
  )
}
