import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../client.ts'
import { announceError } from './announce.ts'
import './health-notice.css'

/** How often the data are asked after, ms; a save that meets the damage asks at once. */
const look = 60_000

/** Above every screen while the data are damaged, or have no copy of today: what is wrong, what is safe, what to do. */
export function HealthNotice() {
  const { t } = useTranslation()
  const health = useQuery(
    api.session.health.queryOptions({ input: {}, refetchInterval: look, refetchIntervalInBackground: true }),
  )
  const restart = useMutation(api.backups.restart.mutationOptions({ onError: announceError }))
  const [hidden, setHidden] = useState<string | null>(null)
  if (!health.data) return null
  const { damaged, copy, restarts } = health.data
  if (damaged)
    return (
      <div className="health-notice" data-kind="damaged" role="alert">
        <p className="health-notice-what">{t('errors.STORE_DAMAGED.what')}</p>
        <p>{t('backups.health.damagedSafe')}</p>
        <p>{t(restarts ? 'backups.health.damagedRestart' : 'errors.STORE_DAMAGED.next')}</p>
        {restarts && (
          <Button loading={restart.isPending} onClick={() => restart.mutate({})}>
            {t('backups.waiting.restart')}
          </Button>
        )}
      </div>
    )
  if (copy === null || copy === hidden) return null
  return (
    <div className="health-notice" data-kind="copy" role="status">
      <p className="health-notice-what">{t('backups.health.noCopy')}</p>
      <p>{t(`backups.health.because.${copy}`)}</p>
      <Button variant="subtle" onClick={() => setHidden(copy)}>
        {t('backups.health.hide')}
      </Button>
    </div>
  )
}
