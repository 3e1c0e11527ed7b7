import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { announceError } from '../../app/announce.ts'
import { api, queries } from '../../client.ts'

/** Retiring can be undone at any time by the same button, so it asks nothing. */
export function RetireChecklist({ code, retired }: { code: string; retired: boolean }) {
  const { t } = useTranslation()
  const change = useMutation(
    api.checklists.setRetired.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.checklists.key() }),
      onError: announceError,
    }),
  )
  return (
    <div className="checklist-retire">
      <Button loading={change.isPending} onClick={() => change.mutate({ code, retired: !retired })}>
        {t(retired ? 'checklists.page.restore' : 'checklists.page.retire')}
      </Button>
      {!retired && <p>{t('checklists.page.retireNote')}</p>}
    </div>
  )
}
