import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { announceError } from '../../app/announce.ts'
import { api, queries } from '../../client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { OpenFileButton } from '../../components/open-file-button.tsx'
import { BranchesDrawing } from '../branches/branches-drawing.tsx'
import { VisitDrawing } from '../home/visit-drawing.tsx'

/** A visit needs a place. */
export function NoBranches() {
  const { t } = useTranslation()
  return (
    <EmptyState
      title={t('home.create.noBranches')}
      hint={t('home.create.noBranchesHint')}
      drawing={<BranchesDrawing />}
    >
      <Button component={Link} to="/branches/new" variant="filled">
        {t('home.create.addBranch')}
      </Button>
      <Button component={Link} to="/branches/import">
        {t('home.create.importBranches')}
      </Button>
    </EmptyState>
  )
}

/** A visit needs questions. */
export function NoChecklists() {
  const { t } = useTranslation()
  const load = useMutation(
    api.checklists.loadLibrary.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.checklists.key() }),
      onError: announceError,
    }),
  )
  return (
    <EmptyState
      title={t('home.create.noChecklists')}
      hint={t('home.create.noChecklistsHint')}
      drawing={<VisitDrawing />}
    >
      <Button variant="filled" loading={load.isPending} onClick={() => load.mutate({})}>
        {t('home.create.loadLibrary')}
      </Button>
      <OpenFileButton label={t('home.create.openFile')} />
    </EmptyState>
  )
}
