import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { api } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { findBranches } from '../branches/find-branches.ts'
import { NewVisitForm } from './new-visit-form.tsx'
import { NoBranches, NoChecklists } from './what-is-missing.tsx'
import './new-visit.css'

/** Which branch, by which checklist: then the visit begins. `?branch=` and `?checklist=` choose beforehand. */
export default function NewVisitScreen() {
  const { t, i18n } = useTranslation()
  const [search] = useSearchParams()
  const branches = useQuery(api.branches.list.queryOptions({ input: {} }))
  const checklists = useQuery(api.checklists.list.queryOptions({ input: {} }))
  const waves = useQuery(api.waves.list.queryOptions({ input: {} }))
  const offered = checklists.data?.filter(line => !line.retired)
  const error = branches.error ?? checklists.error ?? waves.error
  const open =
    branches.data && findBranches(branches.data, { query: '', withClosed: false, language: i18n.language })
  return (
    <div className="page page-narrow">
      <PageHeader title={t('home.create.title')} back={{ to: '/', label: t('home.title') }} />
      {error ? (
        <ErrorState error={error} />
      ) : !open || !offered || !waves.data ? (
        <LoadingState />
      ) : open.length === 0 ? (
        <NoBranches />
      ) : offered.length === 0 ? (
        <NoChecklists />
      ) : (
        <NewVisitForm
          branches={open}
          checklists={offered}
          waves={waves.data}
          chosen={{ branch: search.get('branch'), checklist: search.get('checklist') }}
        />
      )}
    </div>
  )
}
