import { Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ActionOrigin } from '../../../src-shared/model/action.ts'
import { announceError } from '../../app/announce.ts'
import { useSupervises } from '../../app/supervised.ts'
import { NewAction } from './new-action.tsx'
import './action-button.css'

interface Props {
  /** For screen readers: which standard. */
  readonly label: string
  /** What failed; looked up only when it is asked for. */
  readonly origin: () => ActionOrigin | Promise<ActionOrigin>
}

/** One click from a failed standard to a corrective action; nothing for those who do not supervise. */
export function ActionButton({ label, origin }: Props) {
  const { t } = useTranslation()
  const supervises = useSupervises()
  const making = useMutation({ mutationFn: async () => origin(), onError: announceError })
  if (!supervises) return null
  return (
    <>
      <button type="button" className="action-make" aria-label={label} onClick={() => making.mutate()}>
        {t('actions.make.act')}
      </button>
      <Modal
        opened={making.data !== undefined}
        onClose={() => making.reset()}
        title={t('actions.make.title')}
        size="lg"
      >
        {making.data && <NewAction origin={making.data} onCancel={() => making.reset()} />}
      </Modal>
    </>
  )
}
