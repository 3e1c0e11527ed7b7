import { useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LogEntry } from '../../../src-shared/model/log-entry.ts'
import { api } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ChainCheck } from './chain-check.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { LogFilters, noFilters, type Filters } from './log-filters.tsx'
import { LogTable } from './log-table.tsx'
import './log.css'

/** Every change of status, score, standard and person, the newest first. */
export default function LogScreen() {
  const { t } = useTranslation()
  const [filters, setFilters] = useState<Filters>(noFilters)
  const [shown, setShown] = useState<LogEntry | null>(null)
  const wished = useDeferredValue(filters)
  const log = useInfiniteQuery(
    api.log.list.infiniteOptions({
      input: (before: number | null) => ({
        before,
        ...(wished.kind === null ? {} : { kind: wished.kind }),
        ...(wished.author === null ? {} : { author: wished.author }),
        ...(wished.subject.trim() === '' ? {} : { subject: wished.subject }),
      }),
      initialPageParam: null,
      getNextPageParam: last => (last.more ? (last.entries.at(-1)?.id ?? null) : null),
      // It grows with every act.
      staleTime: 0,
      placeholderData: before => before,
    }),
  )
  const entries = log.data?.pages.flatMap(page => page.entries) ?? []
  return (
    <div className="page log">
      <PageHeader
        title={t('log.title')}
        note={t('log.note')}
        back={{ to: '/settings', label: t('common.sections.settings') }}
      >
        <ChainCheck />
      </PageHeader>
      <LogFilters filters={filters} onChange={setFilters} />
      {log.error && <ErrorState error={log.error} onRetry={() => void log.refetch()} />}
      {log.isPending && <LoadingState />}
      {log.data && entries.length === 0 && (
        <p className="log-nothing">{t(filters === noFilters ? 'log.empty' : 'log.nothing')}</p>
      )}
      {entries.length > 0 && (
        <LogTable
          entries={entries}
          onOpen={setShown}
          onEnd={() => {
            if (log.hasNextPage && !log.isFetchingNextPage) void log.fetchNextPage()
          }}
        />
      )}
      <EntryDialog entry={shown} onClose={() => setShown(null)} />
    </div>
  )
}
