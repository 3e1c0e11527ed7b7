import { Button, Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Shopper } from '../../../src-shared/model/shopper.ts'
import { announce, announceError } from '../../app/announce.ts'
import { api, queries } from '../../client.ts'

/** Rests a shopper, which can be undone at any time; deletes one without visits, which asks once. */
export function ShopperEnd({ shopper }: { shopper: Shopper }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [asked, setAsked] = useState(false)
  const { id, alias, active } = shopper
  const forget = () => queries.invalidateQueries({ queryKey: api.shoppers.key() })
  const rest = useMutation(
    api.shoppers.setActive.mutationOptions({ onSuccess: forget, onError: announceError }),
  )
  const remove = useMutation(
    api.shoppers.remove.mutationOptions({
      onSuccess: () => {
        announce(t('shoppers.form.removed'))
        navigate('/shoppers')
        return forget()
      },
      onError: announceError,
    }),
  )
  return (
    <div className="shopper-end">
      <Button loading={rest.isPending} onClick={() => rest.mutate({ id, active: !active })}>
        {t(active ? 'shoppers.form.stop' : 'shoppers.form.resume')}
      </Button>
      {shopper.visits === 0 && (
        <Button variant="danger" onClick={() => setAsked(true)}>
          {t('shoppers.form.remove')}
        </Button>
      )}
      {active && <p>{t('shoppers.form.stopNote')}</p>}
      <Modal opened={asked} onClose={() => setAsked(false)} title={t('shoppers.form.remove')}>
        <p>{t('shoppers.form.removeSure', { alias })}</p>
        <div className="shopper-acts">
          <Button variant="danger" loading={remove.isPending} onClick={() => remove.mutate({ id })}>
            {t('shoppers.form.remove')}
          </Button>
          <Button onClick={() => setAsked(false)}>{t('common.act.cancel')}</Button>
        </div>
      </Modal>
    </div>
  )
}
