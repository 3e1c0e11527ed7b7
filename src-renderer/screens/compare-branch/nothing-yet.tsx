import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Action } from '../../../src-shared/model/action.ts'
import type { Branch } from '../../../src-shared/model/branch.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ActionsPart } from './actions-part.tsx'
import { BranchDrawing } from './branch-drawing.tsx'

/** A branch without approved visits: what will stand here, and the ways there. */
export function NothingYet({ branch, actions }: { branch: Branch; actions: readonly Action[] }) {
  const { t } = useTranslation()
  return (
    <>
      <EmptyState
        title={t('branchPage.empty.title')}
        hint={t('branchPage.empty.hint')}
        drawing={<BranchDrawing />}
      >
        <Button component={Link} to="/review">
          {t('branchPage.empty.review')}
        </Button>
        {branch.active && (
          <Button component={Link} to={`/visits/new?branch=${branch.id}`} variant="filled">
            {t('branchPage.empty.newVisit')}
          </Button>
        )}
      </EmptyState>
      {actions.length > 0 && (
        <ActionsPart branch={branch.code} page={null} checklist={undefined} actions={actions} />
      )}
    </>
  )
}
