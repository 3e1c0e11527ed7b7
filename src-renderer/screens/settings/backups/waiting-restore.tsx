import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { dateText } from '../../../../src-shared/format/date.ts'
import { announce, announceError } from '../../../app/announce.ts'
import type { ContractOutputs } from '../../../app/contract-outputs.ts'
import { api, queries } from '../../../client.ts'
import { usePreferences } from '../../../stores/preferences.ts'
import './backups.css'

interface Props {
  readonly waiting: NonNullable<ContractOutputs['backups']['list']['waiting']>
  /** The host starts the program anew by itself. */
  readonly restarts: boolean
}

/** A restored copy that takes the place of the present data at the next start. */
export function WaitingRestore({ waiting, restarts }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const restart = useMutation(api.backups.restart.mutationOptions({ onError: announceError }))
  const cancel = useMutation(
    api.backups.cancel.mutationOptions({
      onError: announceError,
      onSuccess: async () => {
        await queries.invalidateQueries()
        announce(t('backups.waiting.cancelled'))
      },
    }),
  )
  return (
    <div className="waiting-restore" role="status">
      <p className="waiting-restore-title">
        {t('backups.waiting.title', { created: dateText(waiting.created, language) })}
      </p>
      <p className="waiting-restore-text">{t('backups.waiting.text', { kept: waiting.kept })}</p>
      {!restarts && <p>{t('backups.waiting.byHand')}</p>}
      <div className="waiting-restore-acts">
        {restarts && (
          <Button variant="filled" loading={restart.isPending} onClick={() => restart.mutate({})}>
            {t('backups.waiting.restart')}
          </Button>
        )}
        <Button loading={cancel.isPending} onClick={() => cancel.mutate({})}>
          {t('backups.waiting.cancel')}
        </Button>
      </div>
    </div>
  )
}
