import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Branch } from '../../../src-shared/model/branch.ts'
import { announceError } from '../../app/announce.ts'
import { api, queries } from '../../client.ts'

/** Closing can be undone at any time by the same button, so it asks nothing. */
export function CloseBranch({ branch }: { branch: Branch }) {
  const { t } = useTranslation()
  const change = useMutation(
    api.branches.setActive.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.branches.key() }),
      onError: announceError,
    }),
  )
  return (
    <div className="branch-close">
      <Button
        loading={change.isPending}
        onClick={() => change.mutate({ id: branch.id, active: !branch.active })}
      >
        {t(branch.active ? 'branches.form.close' : 'branches.form.reopen')}
      </Button>
      {branch.active && <p>{t('branches.form.closeNote')}</p>}
    </div>
  )
}
