import { Button, Modal, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Purged } from '../../../src-shared/contract/retention.ts'
import { announce } from '../../app/announce.ts'
import { useLongWork } from '../../app/use-long-work.ts'
import { api, client, queries } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { BeyondReach } from './beyond-reach.tsx'

export interface PurgeWish {
  readonly wave: string
  readonly what: 'evidence' | 'visits'
  readonly working: number
}

type Far = { readonly done: number; readonly total: number }

/** Asks once, with what goes, what stays and what is beyond reach; then shows how far it is. */
export function PurgeDialog({ wish, onClose }: { wish: PurgeWish; onClose: () => void }) {
  const { t } = useTranslation()
  const { wave, what, working } = wish
  const before = useQuery(api.retention.beyond.queryOptions({ input: { wave, what } }))
  const aside = useQuery(api.retention.aside.queryOptions({ input: {} }))
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const purge = useLongWork<string, Far, Purged>(
    (why, signal) => client.retention.purge({ wave, what, reason: why }, { signal }),
    async ({ audits, files, backups }) => {
      await queries.invalidateQueries()
      announce(t('retention.done', { audits, files, ...backups }))
      onClose()
    },
  )
  const far = purge.progress
  const blank = reason.trim() === ''
  return (
    <Modal
      opened
      onClose={() => {
        if (!purge.isPending) onClose()
      }}
      title={t(what === 'evidence' ? 'retention.purgeEvidenceOf' : 'retention.purgeVisitsOf', { wave })}
      size="lg"
    >
      <form
        className="dialog-form"
        onSubmit={event => {
          event.preventDefault()
          setAsked(true)
          if (!blank) purge.mutate(reason.trim())
        }}
      >
        {before.data && (
          <>
            <p>{t(`retention.dialog.${what}`, { count: before.data.audits })}</p>
            <p className="dialog-note">
              {t('retention.dialog.backups')} {working > 0 && t('retention.working', { count: working })}
            </p>
            <BeyondReach files={before.data.files} aside={aside.data ?? []} />
          </>
        )}
        <Textarea
          label={t('retention.dialog.reason')}
          placeholder={t('retention.dialog.reasonExample')}
          error={asked && blank ? t('retention.dialog.needReason') : undefined}
          rows={2}
          maxLength={2000}
          data-autofocus
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
        />
        {far !== null && (
          <p role="status">
            {far.done < far.total ? t('retention.dialog.running') : t('retention.dialog.finishing')}{' '}
            <progress max={far.total} value={far.done} aria-label={t('retention.dialog.running')} />
          </p>
        )}
        {purge.error !== null && <ErrorState error={purge.error} />}
        <div className="dialog-acts">
          <Button onClick={onClose} disabled={purge.isPending}>
            {t('common.act.cancel')}
          </Button>
          <Button type="submit" variant="filled" loading={purge.isPending}>
            {t('retention.dialog.confirm')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
