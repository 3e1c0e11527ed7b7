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
import { usePreferences } from '../../stores/preferences.ts'
import { findRows, rowsOf } from './checklist-row.ts'
import { ChecklistTable } from './checklist-table.tsx'
import { ChecklistsDrawing } from './checklists-drawing.tsx'
import './checklists.css'

/** Every checklist, published or begun, with search as you type. */
export default function ChecklistsScreen() {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const published = useQuery(api.checklists.list.queryOptions({ input: {} }))
  const drafts = useQuery(api.checklistDrafts.list.queryOptions({ input: {} }))
  const [query, setQuery] = useState('')
  const [withRetired, setWithRetired] = useState(false)
  const sought = useDeferredValue(query)
  const all = useMemo(
    () => (published.data && drafts.data ? rowsOf(published.data, drafts.data) : null),
    [published.data, drafts.data],
  )
  const found = useMemo(
    () => findRows(all ?? [], { query: sought, withRetired, language }),
    [all, sought, withRetired, language],
  )
  const error = published.error ?? drafts.error
  if (error) return <ErrorState error={error} onRetry={() => void published.refetch()} />
  if (all === null) return <LoadingState />
  const retired = all.filter(row => row.published?.retired === true).length
  return (
    <div className="page">
      <PageHeader title={t('checklists.title')}>
        <Button component={Link} to="/checklists/import">
          {t('checklists.importFile')}
        </Button>
        <Button component={Link} to="/checklists/new" variant="filled">
          {t('checklists.new')}
        </Button>
      </PageHeader>
      {all.length === 0 ? (
        <EmptyState
          title={t('checklists.empty.title')}
          hint={t('checklists.empty.hint')}
          drawing={<ChecklistsDrawing />}
        />
      ) : (
        <>
          <div className="checklists-tools">
            <SearchField
              className="checklists-search"
              label={t('checklists.search')}
              placeholder={t('checklists.searchPlaceholder')}
              value={query}
              onSearch={setQuery}
            />
            <output className="checklists-count">{t('checklists.count', { count: found.length })}</output>
            {retired > 0 && (
              <Checkbox
                label={t('checklists.showRetired', { count: retired })}
                checked={withRetired}
                onChange={event => setWithRetired(event.currentTarget.checked)}
              />
            )}
          </div>
          {found.length === 0 ? (
            <EmptyState title={t('checklists.empty.filtered')} hint={t('checklists.empty.filteredHint')} />
          ) : (
            <ChecklistTable rows={found} />
          )}
        </>
      )}
    </div>
  )
}
