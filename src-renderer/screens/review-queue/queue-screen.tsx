import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { announce } from '../../app/announce.ts'
import { api, queries } from '../../client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { QueueDrawing } from './queue-drawing.tsx'
import { noFilter, QueueFilters, type QueueFilter } from './queue-filters.tsx'
import { QueueTable } from './queue-table.tsx'
import './queue.css'

/** What waits for a decision; dense, because it is compared, and driven by the keyboard. */
export default function QueueScreen() {
  const { t } = useTranslation()
  const [filter, setFilter] = useState<QueueFilter>(noFilter)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const queue = useQuery(api.review.queue.queryOptions({ input: { status: [filter.status] } }))
  const lines = useMemo(
    () =>
      (queue.data ?? []).filter(
        line =>
          (filter.wave === null || line.wave === filter.wave) &&
          (filter.branch === null || line.branch === filter.branch) &&
          (filter.flag === null ||
            (filter.flag === 'none'
              ? line.flags.length === 0
              : line.flags.some(({ kind }) => kind === filter.flag))),
      ),
    [queue.data, filter],
  )
  const approveAll = useMutation(
    api.review.approveAll.mutationOptions({
      onSuccess: async ({ approved, left }) => {
        setChosen(new Set())
        announce(
          [
            t('review.queue.approved', { count: approved.length }),
            ...(left.length === 0 ? [] : [t('review.queue.left', { count: left.length })]),
          ].join('. '),
        )
        await Promise.all(
          [api.review.key(), api.audits.key()].map(queryKey => queries.invalidateQueries({ queryKey })),
        )
      },
    }),
  )
  if (queue.error) return <ErrorState error={queue.error} onRetry={() => void queue.refetch()} />
  if (!queue.data) return <LoadingState />
  const ids = lines.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
  return (
    <div className="page queue">
      <PageHeader title={t('review.title')} note={t('review.lead')}>
        <Button component={Link} to="/appeals">
          {t('review.appeals')}
        </Button>
        {ids.length > 0 && (
          <Button variant="filled" loading={approveAll.isPending} onClick={() => approveAll.mutate({ ids })}>
            {t('review.queue.approve', { count: ids.length })}
          </Button>
        )}
      </PageHeader>
      <QueueFilters lines={queue.data} filter={filter} onChange={setFilter} />
      {approveAll.error && <ErrorState error={approveAll.error} />}
      {lines.length > 0 ? (
        <>
          <QueueTable lines={lines} chosen={chosen} onChoose={setChosen} />
          <p className="queue-hint">
            {t('review.queue.hint')} {t('review.queue.onlyClean')}
          </p>
        </>
      ) : queue.data.length > 0 ? (
        <p className="queue-hint">{t('review.queue.emptyFilter')}</p>
      ) : (
        <EmptyState
          title={t('review.queue.emptyTitle')}
          hint={t('review.queue.emptyHint')}
          drawing={<QueueDrawing />}
        />
      )}
    </div>
  )
}
