import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../src-shared/model/profile.ts'
import { PersonForm } from './person-form.tsx'

type Props = {
  /** null while the dialog is closed. */
  person: Person | 'new' | null
  onClose: () => void
}

/** Enters a person or changes one. */
export function PersonDialog({ person, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={person !== null}
      onClose={onClose}
      title={t(person === 'new' ? 'people.list.adding' : 'people.list.editing')}
    >
      {person !== null && <PersonForm person={person === 'new' ? null : person} onDone={onClose} />}
    </Modal>
  )
}
