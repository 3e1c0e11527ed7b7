import { Button, Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { announce } from '../../app/announce.ts'
import { faultsOf } from '../../app/explain.ts'
import { api, queries } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'

/** Deletes a wave that has no visits yet; asks once. */
export function RemoveWave({ id, code }: { id: string; code: string }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [asked, setAsked] = useState(false)
  const remove = useMutation(
    api.waves.remove.mutationOptions({
      onSuccess: async () => {
        announce(t('waves.form.removed', { code }))
        navigate('/waves')
        queries.removeQueries({ queryKey: api.waves.plan.queryKey({ input: { wave: code } }) })
        await queries.invalidateQueries({ queryKey: api.waves.key() })
      },
      onError: () => setAsked(false),
    }),
  )
  const inUse = remove.error !== null && faultsOf(remove.error).some(fault => fault.code === 'inUse')
  return (
    <div className="wave-form-remove">
      <Button variant="danger" onClick={() => setAsked(true)}>
        {t('waves.form.remove')}
      </Button>
      {inUse && <p role="alert">{t('waves.form.fault.inUse')}</p>}
      {remove.error !== null && !inUse && <ErrorState error={remove.error} />}
      <Modal opened={asked} onClose={() => setAsked(false)} title={t('waves.form.remove')}>
        <p>{t('waves.form.removeSure', { code })}</p>
        <div className="wave-form-line">
          <Button variant="danger" loading={remove.isPending} onClick={() => remove.mutate({ id })}>
            {t('waves.form.remove')}
          </Button>
          <Button onClick={() => setAsked(false)}>{t('common.act.cancel')}</Button>
        </div>
      </Modal>
    </div>
  )
}
