import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../client.ts'
import { RestoreDialog } from '../settings/backups/restore-dialog.tsx'
import { WaitingRestore } from '../settings/backups/waiting-restore.tsx'

/** For whoever comes from another laptop: everything out of one file instead of a first start. */
export function MovingHere() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const known = useQuery(api.backups.list.queryOptions({ input: {} }))
  if (known.data?.waiting)
    return <WaitingRestore waiting={known.data.waiting} restarts={known.data.restarts} />
  return (
    <p className="first-start-moving">
      {t('backups.moving')}{' '}
      <Button variant="subtle" onClick={() => setOpen(true)}>
        {t('backups.restore.file')}
      </Button>
      {open && <RestoreDialog from="file" daily={[]} onClose={() => setOpen(false)} />}
    </p>
  )
}
