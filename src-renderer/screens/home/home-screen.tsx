import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useIsOpen } from '../../app/visit-address.ts'
import { api } from '../../client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { NotPassedOn } from './not-passed-on.tsx'
import { Drafts } from './drafts.tsx'
import { RecentVisits } from './recent-visits.tsx'
import { Todo } from './todo.tsx'
import { VisitDrawing } from './visit-drawing.tsx'
import './home.css'

/** An office of many years has a hundred thousand visits: the rest is found by wave and branch. */
const mostRecent = 1000

/** What waits for the shopper: visits to go on with, assignments to make, and the latest results. */
export default function HomeScreen() {
  const { t } = useTranslation()
  const isOpen = useIsOpen()
  const audits = useQuery(api.audits.list.queryOptions({ input: { limit: mostRecent } }))
  const unfinished = useQuery(api.audits.list.queryOptions({ input: { status: ['draft', 'returned'] } }))
  const assignments = useQuery(api.assignments.list.queryOptions({ input: {} }))
  const error = audits.error ?? unfinished.error ?? assignments.error
  if (error) {
    return (
      <ErrorState
        error={error}
        onRetry={() => void Promise.all([audits.refetch(), unfinished.refetch(), assignments.refetch()])}
      />
    )
  }
  if (!audits.data || !unfinished.data || !assignments.data) return <LoadingState />
  const drafts = unfinished.data.filter(isOpen)
  const recent = audits.data.filter(audit => !isOpen(audit))
  const todo = assignments.data.filter(assignment => assignment.status === 'open')
  const nothing = audits.data.length === 0 && drafts.length === 0 && todo.length === 0
  return (
    <div className="page">
      <PageHeader title={t('home.title')}>
        <Button component={Link} to="/visits/new" variant="filled">
          {t('home.newVisit')}
        </Button>
      </PageHeader>
      {nothing ? (
        <EmptyState title={t('home.empty.title')} hint={t('home.empty.hint')} drawing={<VisitDrawing />}>
          <Button component={Link} to="/visits/new">
            {t('home.newVisit')}
          </Button>
        </EmptyState>
      ) : (
        <>
          {drafts.length > 0 && <Drafts drafts={drafts} />}
          {todo.length > 0 && <Todo assignments={todo} />}
          <NotPassedOn />
          <RecentVisits audits={recent} />
        </>
      )}
    </div>
  )
}
