import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionOrigin } from '../../../src-shared/model/action.ts'
import { useSupervises } from '../../app/supervised.ts'
import { NewAction } from './new-action.tsx'
import './action.css'

interface Props extends ActionOrigin {
  /** For screen readers, where the words alone do not say which standard. */
  readonly label?: string
}

/** One click from a failed standard to a corrective action; nothing for those who do not supervise. */
export function ActionButton({ label, ...origin }: Props) {
  const { t } = useTranslation()
  const supervises = useSupervises()
  const [making, setMaking] = useState(false)
  if (!supervises) return null
  return (
    <>
      <button type="button" className="action-make" aria-label={label} onClick={() => setMaking(true)}>
        {t('actions.make.act')}
      </button>
      <Modal opened={making} onClose={() => setMaking(false)} title={t('actions.make.title')} size="lg">
        {making && <NewAction origin={origin} onCancel={() => setMaking(false)} />}
      </Modal>
    </>
  )
}
