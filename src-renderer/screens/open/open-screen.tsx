import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Redirect } from 'wouter'
import { api, client, queries } from '../../client.ts'
import { explain } from '../../app/explain.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { FaultList } from '../../components/fault-list.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { OpenedChecklists } from './opened-checklists.tsx'
import './open.css'

const importOf = {
  standards: '/standards/import',
  branches: '/branches/import',
  form: '/checklists/import',
  package: '/exchange',
} as const

/** Takes in a file sent to the door: a checklist here, other kinds on the page that shows first what they change. */
export default function OpenScreen({ upload }: { upload: string }) {
  const found = useQuery({
    ...api.files.kind.queryOptions({ input: { upload } }),
    staleTime: Infinity,
    gcTime: Infinity,
  })
  if (found.isPending) return <LoadingState />
  if (found.error) return <Refused error={found.error} />
  if (found.data.kind === 'checklist') return <OpenChecklist upload={upload} />
  const { kind, name } = found.data
  const query = new URLSearchParams({ upload, name })
  return <Redirect to={`${importOf[kind]}?${query}`} replace />
}

function OpenChecklist({ upload }: { upload: string }) {
  const { t } = useTranslation()
  // A query, so that drawing the page twice takes the file in once; the door drops the upload when it is done.
  const imported = useQuery({
    queryKey: ['open', upload],
    queryFn: () => client.checklists.import({ upload }),
    staleTime: Infinity,
    gcTime: Infinity,
  })
  const done = imported.isSuccess
  useEffect(() => {
    if (done) void queries.invalidateQueries({ queryKey: api.checklists.key() })
  }, [done])

  if (imported.isPending) return <LoadingState />
  if (imported.error) return <Refused error={imported.error} />
  const { checklists, standards } = imported.data
  const anything = checklists.some(line => line.change === 'added') || standards.added + standards.updated > 0
  const first = checklists[0]
  return (
    <div className="page page-narrow">
      <PageHeader
        title={t(anything ? 'home.open.title' : 'home.open.unchangedTitle')}
        back={{ to: '/', label: t('home.open.home') }}
      />
      <OpenedChecklists checklists={checklists} standards={standards} />
      {first && (
        <Button
          component={Link}
          to={`/visits/new?checklist=${encodeURIComponent(first.code)}`}
          variant="filled"
          className="open-begin"
        >
          {t('home.open.begin')}
        </Button>
      )}
    </div>
  )
}

/** Why the file was not taken in: each of its faults, or the error as such. */
function Refused({ error }: { error: unknown }) {
  const { t } = useTranslation()
  const said = explain(error, t)
  return (
    <div className="page page-narrow">
      <PageHeader title={t('home.open.refused')} back={{ to: '/', label: t('home.open.home') }} />
      {said.faults.length > 0 ? (
        <div role="alert" className="open-faults">
          <h2>{t('home.open.faults', { count: said.faults.length })}</h2>
          <p>
            {said.safe} {said.next}
          </p>
          <FaultList faults={said.faults} />
        </div>
      ) : (
        <ErrorState error={error} />
      )}
    </div>
  )
}
