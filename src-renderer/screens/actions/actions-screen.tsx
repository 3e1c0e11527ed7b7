import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { isOpen } from '../../../src-shared/actions/stage-moves.ts'
import { api } from '../../client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ActionFilters } from './action-filters.tsx'
import { ActionTable } from './action-table.tsx'
import { ActionsDrawing } from './actions-drawing.tsx'
import { Board } from './board.tsx'
import { PilotsPart } from './pilots-part.tsx'
import { useActionsAddress } from './use-actions-address.ts'
import './actions.css'

/** Corrective actions as a board of four stages or a list, with the pilots under them. */
export default function ActionsScreen() {
  const { t } = useTranslation()
  const actions = useQuery(api.actions.list.queryOptions({ input: {} }))
  const address = useActionsAddress()
  if (actions.error) return <ErrorState error={actions.error} onRetry={() => void actions.refetch()} />
  if (!actions.data) return <LoadingState />
  const found = actions.data.filter(action => address.fits(action))
  const ended = found.filter(({ stage }) => !isOpen(stage))
  return (
    <div className="page page-wide actions">
      <PageHeader title={t('actions.title')} note={t('actions.lead')}>
        <Button component={Link} to="/pilots/new">
          {t('actions.pilotPage.new')}
        </Button>
      </PageHeader>
      {actions.data.length === 0 ? (
        <EmptyState title={t('actions.empty')} hint={t('actions.emptyHint')} drawing={<ActionsDrawing />} />
      ) : (
        <>
          <ActionFilters actions={actions.data} found={found.length} address={address} />
          {found.length === 0 ? (
            <EmptyState title={t('actions.nothing')} hint={t('actions.nothingHint')} />
          ) : address.view === 'list' ? (
            <ActionTable label={t('actions.title')} actions={found} />
          ) : (
            <>
              <Board actions={found.filter(({ stage }) => isOpen(stage))} />
              {ended.length > 0 && (
                <details className="actions-ended">
                  <summary>{t('actions.ended', { count: ended.length })}</summary>
                  <ActionTable label={t('actions.ended', { count: ended.length })} actions={ended} />
                </details>
              )}
            </>
          )}
        </>
      )}
      <PilotsPart />
    </div>
  )
}
