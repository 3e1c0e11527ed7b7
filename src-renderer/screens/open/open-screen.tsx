import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { api, client, queries } from '../../client.ts'
import { explain } from '../../app/explain.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { FaultList } from '../../components/fault-list.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { OpenedChecklists } from './opened-checklists.tsx'
import './open.css'

/** Takes in a file sent to the door and says what came of it. */
export default function OpenScreen({ upload }: { upload: string }) {
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
  const home = { to: '/', label: t('home.open.home') }
  if (imported.error) {
    const said = explain(imported.error, t)
    return (
      <div className="page page-narrow">
        <PageHeader title={t('home.open.refused')} back={home} />
        {said.faults.length > 0 ? (
          <div role="alert" className="open-faults">
            <h2>{t('home.open.faults', { count: said.faults.length })}</h2>
            <p>
              {said.safe} {said.next}
            </p>
            <FaultList faults={said.faults} />
          </div>
        ) : (
          <ErrorState error={imported.error} />
        )}
      </div>
    )
  }
  const { checklists, standards } = imported.data
  const anything = checklists.some(line => line.change === 'added') || standards.added + standards.updated > 0
  const first = checklists[0]
  return (
    <div className="page page-narrow">
      <PageHeader title={t(anything ? 'home.open.title' : 'home.open.unchangedTitle')} back={home} />
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
