import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { api } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { VisitTable } from '../../components/visit-table.tsx'
import type { Branch } from '../../../src-shared/model/branch.ts'
import { BranchForm } from './branch-form.tsx'
import { CloseBranch } from './close-branch.tsx'
import './branches.css'

/** One branch: its fields and its visits; without an id, a new one. */
export default function BranchScreen({ id }: { id?: string }) {
  return id === undefined ? <NewBranch /> : <KnownBranch id={id} />
}

function NewBranch() {
  const { t } = useTranslation()
  return (
    <div className="page page-narrow">
      <PageHeader
        title={t('branches.form.newTitle')}
        back={{ to: '/branches', label: t('branches.title') }}
      />
      <BranchForm />
    </div>
  )
}

function KnownBranch({ id }: { id: string }) {
  const { t } = useTranslation()
  const branch = useQuery(api.branches.get.queryOptions({ input: { id } }))
  if (branch.error) return <ErrorState error={branch.error} />
  if (!branch.data) return <LoadingState />
  const { data } = branch
  return (
    <div className="page page-narrow">
      <PageHeader
        title={data.name}
        note={
          <>
            {data.active ? [data.city, data.code].filter(Boolean).join(' · ') : t('branches.form.closedNote')}{' '}
            <Link to={`/compare/branch/${data.code}`} className="branch-to-page">
              {t('branchPage.toPage')}
            </Link>
          </>
        }
        back={{ to: '/branches', label: t('branches.title') }}
      >
        {data.active && (
          <Button component={Link} to={`/visits/new?branch=${data.id}`} variant="filled">
            {t('branches.form.newVisit')}
          </Button>
        )}
      </PageHeader>
      <BranchForm branch={data} key={data.id} />
      <Visits branch={data} />
      <CloseBranch branch={data} />
    </div>
  )
}

function Visits({ branch }: { branch: Branch }) {
  const { t } = useTranslation()
  const audits = useQuery(api.audits.list.queryOptions({ input: { branch: branch.code } }))
  const latestFirst = audits.data?.toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
  return (
    <section className="branch-visits" aria-labelledby="branch-visits">
      <h2 id="branch-visits">{t('branches.form.visits')}</h2>
      {audits.error && <ErrorState error={audits.error} />}
      {latestFirst?.length === 0 && <p className="branch-quiet">{t('branches.form.noVisits')}</p>}
      {latestFirst && latestFirst.length > 0 && (
        <VisitTable audits={latestFirst} label={t('branches.form.visits')} withoutBranch />
      )}
    </section>
  )
}
