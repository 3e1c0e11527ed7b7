import { Button, Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { api } from '../../client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { BranchTable } from './branch-table.tsx'
import { BranchesDrawing } from './branches-drawing.tsx'
import { findBranches } from './find-branches.ts'
import './branches.css'

/** Every branch of the network, with search as you type. */
export default function BranchesScreen() {
  const { t, i18n } = useTranslation()
  const branches = useQuery(api.branches.list.queryOptions({ input: {} }))
  const [query, setQuery] = useState('')
  const [withClosed, setWithClosed] = useState(false)
  const sought = useDeferredValue(query)
  const language = i18n.language
  const all = branches.data
  const closed = all?.filter(branch => !branch.active).length ?? 0
  const found = useMemo(
    () => findBranches(all ?? [], { query: sought, withClosed, language }),
    [all, sought, withClosed, language],
  )
  if (branches.error) return <ErrorState error={branches.error} onRetry={() => void branches.refetch()} />
  if (!all) return <LoadingState />
  return (
    <div className="page">
      <PageHeader title={t('branches.title')}>
        <Button component={Link} to="/branches/import">
          {t('branches.importCsv')}
        </Button>
        <Button component={Link} to="/branches/new" variant="filled">
          {t('branches.add')}
        </Button>
      </PageHeader>
      {all.length === 0 ? (
        <EmptyState
          title={t('branches.empty.title')}
          hint={t('branches.empty.hint')}
          drawing={<BranchesDrawing />}
        />
      ) : (
        <>
          <div className="branches-tools">
            <SearchField
              className="branches-search"
              label={t('branches.search')}
              placeholder={t('branches.searchPlaceholder')}
              value={query}
              onSearch={setQuery}
            />
            <output className="branches-count">{t('branches.count', { count: found.length })}</output>
            {closed > 0 && (
              <Checkbox
                label={t('branches.showClosed', { count: closed })}
                checked={withClosed}
                onChange={event => setWithClosed(event.currentTarget.checked)}
              />
            )}
          </div>
          {found.length === 0 ? (
            <EmptyState title={t('branches.empty.filtered')} hint={t('branches.empty.filteredHint')} />
          ) : (
            <BranchTable branches={found} />
          )}
        </>
      )}
    </div>
  )
}
