import { Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { announceError } from '../../app/announce.ts'
import { useSupervises } from '../../app/supervised.ts'
import { NewAction } from '../action/new-action.tsx'
import { originOf } from './origin-of.ts'

type Props = Parameters<typeof originOf>[0] & {
  /** For screen readers: which standard. */
  readonly label: string
}

/** From a failed standard to an action that knows its visits; they are looked up when it is asked for. */
export function OriginButton({ label, ...failure }: Props) {
  const { t } = useTranslation()
  const supervises = useSupervises()
  const making = useMutation({ mutationFn: originOf, onError: announceError })
  if (!supervises) return null
  return (
    <>
      <button type="button" className="action-make" aria-label={label} onClick={() => making.mutate(failure)}>
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
