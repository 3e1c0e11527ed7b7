import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { findByWords, wordIndex } from '../../../src-shared/search/word-index.ts'
import { today } from '../../app/today.ts'
import { api } from '../../client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { arrangeLines } from './arrange-lines.ts'
import { ExportMenu } from './export-menu.tsx'
import { FilterBar } from './filter-bar.tsx'
import { filterLines, noFilters, type Filters } from './list-filters.ts'
import type { StandardLine } from './standard-line.ts'
import { StandardTable } from './standard-table.tsx'
import { StandardsDrawing } from './standards-drawing.tsx'
import { useAddressFilters } from './use-address-filters.ts'
import './standards.css'

/** The library of standards: search in both languages, filters kept in the address. */
export default function StandardsScreen() {
  const { t } = useTranslation()
  const standards = useQuery(api.standards.list.queryOptions({ input: {} }))
  const [filters, change] = useAddressFilters()
  if (standards.error) return <ErrorState error={standards.error} onRetry={() => void standards.refetch()} />
  if (!standards.data) return <LoadingState />
  const any = standards.data.length > 0
  const industries = [...new Set(standards.data.map(line => line.industry))]
  return (
    <div className="page standards-page">
      <PageHeader title={t('standards.title')}>
        {any && <ExportMenu industry={filters.industry} industries={industries} />}
        <Button component={Link} to="/standards/import">
          {t('standards.importFile')}
        </Button>
        <Button component={Link} to="/standards/new" variant="filled">
          {t('standards.add')}
        </Button>
      </PageHeader>
      {any ? (
        <Library lines={standards.data} filters={filters} change={change} />
      ) : (
        <EmptyState
          title={t('standards.empty.title')}
          hint={t('standards.empty.hint')}
          drawing={<StandardsDrawing />}
        />
      )}
    </div>
  )
}

type Props = { lines: readonly StandardLine[]; filters: Filters; change: (filters: Filters) => void }

function Library({ lines, filters, change }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const [day] = useState(today)
  const list = useRef<HTMLDivElement>(null)
  const query = useDeferredValue(filters.query)
  const index = useMemo(() => indexOf(lines), [lines])
  const found = useMemo(() => {
    const codes = findByWords(index, query)
    return codes === null ? null : new Set(codes)
  }, [index, query])
  const shown = useMemo(
    () => arrangeLines(filterLines(lines, filters, found, day), language),
    [lines, filters, found, day, language],
  )
  return (
    <>
      <FilterBar
        lines={lines}
        filters={filters}
        found={found}
        shown={shown.length}
        today={day}
        onChange={change}
        onDown={() => list.current?.querySelector<HTMLAnchorElement>('.table-link')?.focus()}
      />
      {shown.length === 0 ? (
        <EmptyState title={t('standards.empty.filtered')} hint={t('standards.empty.filteredHint')}>
          <Button onClick={() => change(noFilters)}>{t('standards.filter.reset')}</Button>
        </EmptyState>
      ) : (
        <div ref={list}>
          <StandardTable lines={shown} oneIndustry={filters.industry !== null} today={day} />
        </div>
      )}
    </>
  )
}

function indexOf(lines: readonly StandardLine[]) {
  return wordIndex(
    lines.map(({ standard }) => ({
      id: standard.code,
      title: [standard.text, standard.code],
      body: [standard.moment.title, standard.good, standard.evidence, standard.notApplicable],
    })),
  )
}
